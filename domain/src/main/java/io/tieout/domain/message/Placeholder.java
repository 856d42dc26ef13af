package io.tieout.domain.message;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What a template can leave open, by the name under which it stands there. */
public enum Placeholder {
    /** the customer's name */
    CUSTOMER("customer"),
    /** the platform's own key for the customer */
    REFERENCE("reference"),
    /** who writes */
    SENDER("sender"),
    TODAY("today"),
    /** the invoices that it is about, each with its due day, days past due and balance */
    INVOICES("invoices"),
    /** what these invoices owe together */
    AMOUNT_DUE("amountDue"),
    /** the day on which the oldest of them was due */
    OLDEST_DUE("oldestDue"),
    /** how many days that one is past due */
    DAYS_OVERDUE("daysOverdue"),
    /** the day until which payment averts what is announced */
    DEADLINE("deadline"),
    /** where to pay; empty while the tenant names no such place */
    PAY_LINK("payLink"),
    /** what arrived */
    AMOUNT_PAID("amountPaid"),
    /** why the law forbids to contact the customer; empty while it does not */
    HOLD("hold");

    private static final Set<Placeholder> ABOUT_DEBT =
            EnumSet.of(OLDEST_DUE, DAYS_OVERDUE, AMOUNT_DUE, INVOICES);

    private final String written;

    Placeholder(String written) {
        this.written = written;
    }

    /** as it stands in a template */
    public String written() {
        return written;
    }

    /** the one of this name */
    public static Optional<Placeholder> named(String name) {
        return Arrays.stream(values()).filter(each -> each.written.equals(name)).findFirst();
    }

    /** those that have a value in messages of this kind */
    public static Set<Placeholder> of(MessageKind kind) {
        Set<Placeholder> known = EnumSet.of(CUSTOMER, REFERENCE, SENDER, TODAY);
        known.addAll(ABOUT_DEBT);
        if (kind.isForCustomer()) {
            known.add(PAY_LINK);
        } else {
            known.add(HOLD);
        }
        if (kind.hasDeadline()) {
            known.add(DEADLINE);
        }
        if (kind == MessageKind.PAYMENT_RECEIVED) {
            known.add(AMOUNT_PAID);
            known.remove(OLDEST_DUE);
            known.remove(DAYS_OVERDUE);
        }
        return known;
    }
}
