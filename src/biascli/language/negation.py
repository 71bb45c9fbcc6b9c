"""Words that take back what stands in their reach; how far that is, each who asks says for itself."""

#: In lower case, as tokens have them.
NEGATIONS = frozenset(
    "not n't n’t never no neither nor nobody nothing none hardly barely scarcely rarely seldom without cannot".split()
)
