"""How sure it is: named parameters with distributions, drawn evenly, with chance and parameters shown apart."""
