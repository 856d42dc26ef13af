package io.tieout.domain.recorded;

import io.tieout.domain.ledger.EntryStatus;
import io.tieout.domain.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What of a processor's fee the ledger holds: entry by entry, so that a payment's fee is posted
 * once and what changes later is posted as the difference.
 *
 * @param changedOn the day on which the processor changed it last
 */
public record PostedFees(List<PostedFee> parts, LocalDate changedOn) {

    public PostedFees {
        parts = List.copyOf(parts);
    }

    /** of a payment received that day, of whose fee nothing is posted */
    static PostedFees none(LocalDate receivedOn) {
        return new PostedFees(List.of(), receivedOn);
    }

    /** what is posted of it, all in all */
    public Money posted(Money fee) {
        return parts.stream()
                .map(PostedFee::amount)
                .reduce(Money.zero(fee.currency()), Money::plus);
    }

    /** what the next entry must be of; negative for what was given back */
    public Money due(Money fee) {
        return fee.minus(posted(fee));
    }

    /** the number of the next entry */
    public int next() {
        return parts.size() + 1;
    }

    /** the first entry belongs to the day of the payment, a difference to the day it came up */
    public LocalDate belongsOn(LocalDate receivedOn) {
        return parts.isEmpty() ? receivedOn : changedOn;
    }

    /** how far one of them has come; empty for one that nobody posted */
    public Optional<EntryStatus> status(int part) {
        return parts.stream()
                .filter(each -> each.part() == part)
                .map(PostedFee::status)
                .findFirst();
    }

    PostedFees changed(LocalDate on) {
        return new PostedFees(parts, on);
    }

    PostedFees with(int part, Money amount) {
        List<PostedFee> all = new ArrayList<>(parts);
        all.add(new PostedFee(part, amount, EntryStatus.POSTING));
        return new PostedFees(all, changedOn);
    }

    PostedFees in(int part, EntryStatus next) {
        return new PostedFees(
                parts.stream().map(each -> each.part() == part ? each.in(next) : each).toList(),
                changedOn);
    }
}
