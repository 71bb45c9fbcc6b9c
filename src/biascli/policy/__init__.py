"""What a newsroom makes of a report: which findings it lets stand, how grave each is, and which bounds must hold.

Applied after the analysis, in this order: severities, suppressions, baseline, gates. What is let stand leaves the
findings for ``Report.suppressed``, and every figure that counts findings is computed again without it (``ledger``).
"""
