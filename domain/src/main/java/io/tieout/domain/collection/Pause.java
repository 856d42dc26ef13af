package io.tieout.domain.collection;

import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.money.Money;
import java.time.LocalDate;
import java.util.List;

/** What keeps collection from going on. */
public sealed interface Pause {

    Span span();

    /** the same, as far as it was known */
    Pause during(Span known);

    /** what it names by name; empty for the whole account */
    default List<InvoiceId> invoices() {
        return List.of();
    }

    /** Part of an invoice is contested; the rest is collected. */
    record Dispute(InvoiceId invoice, Money amount, Span span) implements Pause {
        @Override
        public List<InvoiceId> invoices() {
            return List.of(invoice);
        }

        @Override
        public Pause during(Span known) {
            return new Dispute(invoice, amount, known);
        }
    }

    /**
     * The customer said when the money comes.
     *
     * @param invoices what is promised; empty for everything
     * @param untilOn the last day on which it is waited for
     */
    record Promise(List<InvoiceId> invoices, LocalDate untilOn, Span span) implements Pause {
        public Promise {
            invoices = List.copyOf(invoices);
        }

        @Override
        public Pause during(Span known) {
            return new Promise(invoices, untilOn, known);
        }
    }

    /**
     * Invoices are paid off in parts: until the day of the last one it holds for as long as every
     * part is paid by its day, and again once what was missed is made up for. What is open then,
     * for instance because an invoice was raised meanwhile, is collected.
     */
    record InstalmentPlan(List<InvoiceId> invoices, List<Instalment> instalments, Span span)
            implements Pause {
        public InstalmentPlan {
            invoices = List.copyOf(invoices);
            instalments = List.copyOf(instalments);
        }

        @Override
        public Pause during(Span known) {
            return new InstalmentPlan(invoices, instalments, known);
        }
    }

    /** One part of a plan. */
    record Instalment(LocalDate dueOn, Money amount) {}

    /** The law forbids contact: what stands stays, and nothing new happens. */
    record Hold(HoldKind kind, Span span) implements Pause {
        @Override
        public Pause during(Span known) {
            return new Hold(kind, known);
        }
    }

    /** Why the law forbids contact. */
    enum HoldKind {
        BANKRUPTCY,
        CEASE_REQUEST,
        LITIGATION
    }
}
