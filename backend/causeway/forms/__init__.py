"""Originating documents and other papers the court's own system typesets from data."""
