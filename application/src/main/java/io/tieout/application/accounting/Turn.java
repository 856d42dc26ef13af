package io.tieout.application.accounting;

/** Whose turn it is when the accounting system did not do what was asked. */
public enum Turn {
    /** Nobody's: Tieout asks again by itself. */
    NOBODY,
    /** Whoever made the document: something in it must change. */
    ACCOUNTANT,
    /** Whoever connects the company, or runs it in the accounting system. */
    ADMINISTRATOR,
    /** Whoever runs Tieout: its settings, its allowance, or a fault of its own. */
    OPERATOR
}
