"""What templates of the knowledge need, and no more."""
