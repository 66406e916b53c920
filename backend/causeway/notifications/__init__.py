"""What the court tells people outside the screens: today by mail, later also in the message box and by webhook."""
