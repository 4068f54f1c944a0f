"""From the sentences of a draft to findings, one step a module; `lint` puts them together."""
