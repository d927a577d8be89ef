"""A plan as a sheet, to Excel or CSV and back, with a receipt for every row."""
