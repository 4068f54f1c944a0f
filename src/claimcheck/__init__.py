"""claimcheck: who agrees, who conflicts, on which detail, in which passage."""
