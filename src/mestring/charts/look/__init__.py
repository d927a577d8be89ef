"""How the charts look: the rules in marks.css, and the colours where no theme gives them."""
