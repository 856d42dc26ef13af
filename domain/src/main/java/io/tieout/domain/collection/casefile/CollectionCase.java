package io.tieout.domain.collection.casefile;

import io.tieout.domain.account.AccountId;
import io.tieout.domain.collection.CollectionDecision;
import io.tieout.domain.collection.Facts;
import io.tieout.domain.collection.FeeCharge;
import io.tieout.domain.collection.Log;
import io.tieout.domain.collection.Notice;
import io.tieout.domain.collection.Notice.Fate;
import io.tieout.domain.collection.Taken;
import io.tieout.domain.collection.casefile.CollectionEvent.CollectionConcluded;
import io.tieout.domain.collection.casefile.CollectionEvent.FeeCharged;
import io.tieout.domain.collection.casefile.CollectionEvent.FeeTakenBack;
import io.tieout.domain.collection.casefile.CollectionEvent.NoticeBounced;
import io.tieout.domain.collection.casefile.CollectionEvent.NoticeNotSent;
import io.tieout.domain.collection.casefile.CollectionEvent.NoticeOrdered;
import io.tieout.domain.collection.casefile.CollectionEvent.NoticeSent;
import io.tieout.domain.collection.casefile.CollectionEvent.NoticeWithdrawn;
import io.tieout.domain.collection.casefile.CollectionEvent.OwnerAlerted;
import io.tieout.domain.collection.casefile.CollectionEvent.StepTaken;
import io.tieout.domain.collection.casefile.CollectionRejection.NoticeNotFound;
import io.tieout.domain.collection.casefile.CollectionRejection.NoticeWentOut;
import io.tieout.domain.collection.policy.CollectionPolicies;
import io.tieout.domain.latefee.FeeCaps;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What was done about an account that owes.
 *
 * <p>A method that returns events decides; {@link #after} evolves. A decision that would repeat
 * what is already so returns no events.
 *
 * @param notices in the order they were ordered
 */
public record CollectionCase(
        List<KnownNotice> notices, List<Taken> taken, List<FeeCharge> charges) {

    /** A message by its name. */
    public record KnownNotice(NoticeId id, Notice notice) {}

    public CollectionCase {
        notices = List.copyOf(notices);
        taken = List.copyOf(taken);
        charges = List.copyOf(charges);
    }

    /** before the first event */
    public static CollectionCase unborn() {
        return new CollectionCase(List.of(), List.of(), List.of());
    }

    /**
     * does what is due by now; what was decided later than {@code at} stands, and then nothing is
     *
     * @param facts whose log is not looked at: this case is the log
     * @param notice names the message, if one is due
     */
    public List<CollectionEvent> decide(
            CollectionPolicies policies, FeeCaps caps, Facts facts, Instant at, NoticeId notice) {
        if (moments().anyMatch(moment -> moment.isAfter(at))) {
            return List.of();
        }
        var decision = CollectionDecision.of(policies, caps, facts.with(log()), at);
        var told = new DueInWords(facts.debtor().account(), decision, notice);
        return decision.due().stream().map(told::event).toList();
    }

    /**
     * records that a message went out; that of one that stands changes nothing
     *
     * @throws CollectionRejected none was ordered under this id
     */
    public List<CollectionEvent> sent(AccountId account, NoticeId id, Instant at) {
        return find(id).fate() instanceof Fate.Standing
                ? List.of()
                : List.of(new NoticeSent(CollectionCaseId.of(account), account, id, at));
    }

    /**
     * records that a message never arrived; again, it changes nothing
     *
     * @throws CollectionRejected none was ordered under this id
     */
    public List<CollectionEvent> bounced(
            AccountId account, NoticeId id, Instant at, String reason) {
        return find(id).fate() instanceof Fate.Bounced
                ? List.of()
                : List.of(new NoticeBounced(CollectionCaseId.of(account), account, id, at, reason));
    }

    /**
     * records that a message could not go out; again, it changes nothing
     *
     * @throws CollectionRejected none was ordered under this id, or it went out before
     */
    public List<CollectionEvent> notSent(
            AccountId account, NoticeId id, Instant at, String reason) {
        Notice notice = find(id);
        return switch (notice.fate()) {
            case Fate.NotSent _, Fate.Withdrawn _ -> List.of();
            case Fate.Ordered() ->
                    List.of(
                            new NoticeNotSent(
                                    CollectionCaseId.of(account), account, id, at, reason));
            case Fate.Standing(), Fate.Bounced _ ->
                    throw new CollectionRejected(new NoticeWentOut(id, notice.sentAt()));
        };
    }

    /**
     * records that a message was taken back before it went out, because nobody is asked for what it
     * is about at present: once that ends, its steps are ordered anew; again, it changes nothing
     *
     * @throws CollectionRejected none was ordered under this id, or it went out before
     */
    public List<CollectionEvent> withdrawn(
            AccountId account, NoticeId id, Instant at, String reason) {
        Notice notice = find(id);
        return switch (notice.fate()) {
            case Fate.Withdrawn _, Fate.NotSent _ -> List.of();
            case Fate.Ordered() ->
                    List.of(
                            new NoticeWithdrawn(
                                    CollectionCaseId.of(account), account, id, at, reason));
            case Fate.Standing(), Fate.Bounced _ ->
                    throw new CollectionRejected(new NoticeWentOut(id, notice.sentAt()));
        };
    }

    /** the state after an event */
    public CollectionCase after(CollectionEvent event) {
        return switch (event) {
            case NoticeOrdered(_, _, var id, var channel, var covers, _, var at, _) ->
                    new CollectionCase(
                            and(
                                    notices,
                                    List.of(
                                            new KnownNotice(
                                                    id,
                                                    new Notice(
                                                            covers,
                                                            channel,
                                                            at,
                                                            new Fate.Ordered())))),
                            taken,
                            charges);
            case NoticeSent(_, _, var id, var at) -> fated(id, at, new Fate.Standing());
            case NoticeBounced(_, _, var id, var at, _) ->
                    fated(id, find(id).sentAt(), new Fate.Bounced(at));
            case NoticeNotSent(_, _, var id, var at, _) ->
                    fated(id, find(id).sentAt(), new Fate.NotSent(at));
            case NoticeWithdrawn(_, _, var id, var at, _) ->
                    fated(id, find(id).sentAt(), new Fate.Withdrawn(at));
            case OwnerAlerted(_, _, var covers, _, var at, _) ->
                    took(covers.stream().map(ref -> new Taken(ref, at)).toList());
            case StepTaken(_, _, var consequence, _, var at, _) ->
                    took(List.of(new Taken(consequence.ref(), at)));
            case CollectionConcluded(_, _, var ref, _, _, var at, _) ->
                    took(List.of(new Taken(ref, at)));
            case FeeCharged(_, _, var ref, var fee, _, var at, _) ->
                    charged(new FeeCharge(ref.invoice(), fee.period(), fee.amount(), at));
            case FeeTakenBack(_, _, var invoice, var period, var amount, _, var at, _) ->
                    charged(new FeeCharge(invoice, period, amount.negated(), at));
        };
    }

    /** as facts for a decision */
    public Log log() {
        return new Log(notices.stream().map(KnownNotice::notice).toList(), taken, charges);
    }

    private Stream<Instant> moments() {
        return Stream.of(
                        notices.stream().map(each -> each.notice().sentAt()),
                        taken.stream().map(Taken::at),
                        charges.stream().map(FeeCharge::at))
                .flatMap(moments -> moments);
    }

    private Notice find(NoticeId id) {
        return notices.stream()
                .filter(each -> each.id().equals(id))
                .map(KnownNotice::notice)
                .findFirst()
                .orElseThrow(() -> new CollectionRejected(new NoticeNotFound(id)));
    }

    private CollectionCase fated(NoticeId id, Instant sentAt, Fate fate) {
        Notice was = find(id);
        var now = new KnownNotice(id, new Notice(was.covers(), was.channel(), sentAt, fate));
        return new CollectionCase(
                notices.stream().map(each -> each.id().equals(id) ? now : each).toList(),
                taken,
                charges);
    }

    private CollectionCase took(List<Taken> more) {
        return new CollectionCase(notices, and(taken, more), charges);
    }

    private CollectionCase charged(FeeCharge charge) {
        return new CollectionCase(notices, taken, and(charges, List.of(charge)));
    }

    private static <T> List<T> and(List<T> some, List<T> more) {
        List<T> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }
}
