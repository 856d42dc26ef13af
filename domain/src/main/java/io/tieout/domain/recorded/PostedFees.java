package io.tieout.domain.recorded;

import io.tieout.domain.ledger.EntryStatus;
import io.tieout.domain.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What of a processor's fee the ledger holds: entry by entry, so that a payment's fee is posted
 * once and what changes later is posted as the difference.
 *
 * @param stated what the processor said last that it keeps of the payment, before it gave any back
 * @param changedOn the day on which the processor changed it last
 * @param returned the refunds with which the processor gave a part of it back
 */
public record PostedFees(
        List<PostedFee> parts, Money stated, LocalDate changedOn, Set<String> returned) {

    public PostedFees {
        parts = List.copyOf(parts);
        returned = Set.copyOf(returned);
    }

    /** of a payment of whose fee nothing is posted */
    static PostedFees none(Recording recording) {
        return new PostedFees(List.of(), recording.fee(), recording.receivedOn(), Set.of());
    }

    /** what is posted of it, all in all */
    public Money posted(Money fee) {
        return parts.stream()
                .map(PostedFee::amount)
                .reduce(Money.zero(fee.currency()), Money::plus);
    }

    /** the same in the currency of the books; empty while nothing is posted */
    public Optional<Money> atHome() {
        return parts.stream().map(PostedFee::atHome).reduce(Money::plus);
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

    /** one of them; empty for one that nobody posted */
    public Optional<PostedFee> part(int part) {
        return parts.stream().filter(each -> each.part() == part).findFirst();
    }

    PostedFees stated(Money fee) {
        return new PostedFees(parts, fee, changedOn, returned);
    }

    PostedFees changed(LocalDate on) {
        return new PostedFees(parts, stated, on, returned);
    }

    PostedFees with(int part, Money amount, Money atHome) {
        List<PostedFee> all = new ArrayList<>(parts);
        all.add(new PostedFee(part, amount, atHome, EntryStatus.POSTING, ""));
        return new PostedFees(all, stated, changedOn, returned);
    }

    PostedFees landed(int part, String document) {
        return changing(part, fee -> fee.landed(document));
    }

    PostedFees amended(int part, Money now) {
        return changing(part, fee -> fee.amended(now));
    }

    PostedFees refused(int part) {
        return changing(part, PostedFee::refused);
    }

    private PostedFees changing(int part, UnaryOperator<PostedFee> change) {
        return new PostedFees(
                parts.stream()
                        .map(each -> each.part() == part ? change.apply(each) : each)
                        .toList(),
                stated,
                changedOn,
                returned);
    }

    PostedFees returned(String refund, LocalDate on) {
        Set<String> all = new HashSet<>(returned);
        all.add(refund);
        return new PostedFees(parts, stated, on, all);
    }
}
