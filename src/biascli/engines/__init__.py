"""How a mention of an actor is judged: engines behind one narrow call (``seam``)."""
