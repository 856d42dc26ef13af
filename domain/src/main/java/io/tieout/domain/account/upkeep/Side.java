package io.tieout.domain.account.upkeep;

/** Whose version a person takes. The names are stored. */
public enum Side {
    OURS,
    THEIRS
}
