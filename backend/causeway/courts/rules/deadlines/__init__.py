"""How long there is to do something: periods of procedure counted day by day, with the reason for each day left out."""
