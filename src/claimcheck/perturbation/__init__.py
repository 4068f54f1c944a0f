"""Templates that edit a claim's text: what must keep its verdict, what must lose it.

They know the tables of `data/perturb.yaml`, and nothing of `frame`.
"""
