"""Documents for users and developers; the program itself carries only the guide."""
