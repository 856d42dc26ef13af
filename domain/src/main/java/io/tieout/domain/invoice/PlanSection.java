package io.tieout.domain.invoice;

import java.util.List;
import java.util.stream.Collectors;

/** A part of the document that people look at as one; a stale plan names those that changed. */
public enum PlanSection {
    CUSTOMER(0, "customer"),
    HEAD(1, "number, dates, exchange rate or memo"),
    TERM(2, "term"),
    LINES(3, "lines or amounts"),
    ACCOUNTS(4, "income accounts, classes or department"),
    TAX(5, "tax");

    private final int place;
    private final String words;

    PlanSection(int place, String words) {
        this.place = place;
        this.words = words;
    }

    /** where its digits stand among those of all sections, from 0; it never changes */
    int place() {
        return place;
    }

    /** as people say it */
    public String words() {
        return words;
    }

    /** for a sentence about a plan: what changed, empty when nobody can tell */
    public static String named(List<PlanSection> changed) {
        return changed.isEmpty()
                ? ""
                : changed.stream()
                        .map(PlanSection::words)
                        .collect(Collectors.joining("; its ", ", namely its ", ""));
    }
}
