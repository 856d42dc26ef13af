package io.tieout.domain.mapping;

import io.tieout.domain.invoice.Target;
import io.tieout.domain.mapping.MappingEvent.MappingConfirmed;
import io.tieout.domain.mapping.MappingEvent.MappingDeclined;
import io.tieout.domain.mapping.MappingEvent.MappingProposed;
import io.tieout.domain.mapping.MappingEvent.RecordCreated;
import io.tieout.domain.mapping.MappingEvent.RecordNotCreated;
import io.tieout.domain.mapping.MappingEvent.RecordOrdered;
import io.tieout.domain.mapping.MappingRejection.InvalidReason;
import io.tieout.domain.mapping.MappingRejection.NothingProposed;
import io.tieout.domain.mapping.MappingRejection.ProposalMoved;
import io.tieout.domain.mapping.MappingRejection.ProposerConfirms;
import io.tieout.domain.mapping.MappingRejection.RecordUnderWay;
import io.tieout.domain.people.ActorId;
import java.util.List;

/**
 * What one word means. Since that decides which account and class are hit, it takes two: who
 * proposes never confirms.
 */
public sealed interface Mapping {

    /** before the first event: the word means the record of the same name, if there is one */
    static Mapping unborn() {
        return new Unmapped();
    }

    /** what the word means for good; none while nobody confirmed anything */
    Target inForce();

    /** puts a meaning up for confirmation; the same one by the same person changes nothing */
    default List<MappingEvent> propose(MappedWord word, Target target, ActorId by) {
        return List.of(new MappingProposed(word.mapping(), word, target, by));
    }

    /**
     * agrees to the proposal; a second time changes nothing
     *
     * @param seen the id of the record that the confirmer saw proposed
     * @throws MappingRejected nothing is proposed, something else is, or it is the confirmer's own
     */
    default List<MappingEvent> confirm(Target seen, ActorId by) {
        throw new MappingRejected(new NothingProposed("confirm"));
    }

    /**
     * takes the proposal off the table; the proposer may, too
     *
     * @throws MappingRejected nothing is proposed, or the reason says nothing
     */
    default List<MappingEvent> decline(ActorId by, String reason) {
        throw new MappingRejected(new NothingProposed("decline"));
    }

    /**
     * orders a new record that the word shall mean, which two people agreed to; the same order
     * again changes nothing
     *
     * @throws MappingRejected another order is under way, or a text does not fit
     */
    default List<MappingEvent> order(MappedWord word, NewRecord record, ActorId by) {
        record.demandFit();
        return List.of(new RecordOrdered(word.mapping(), word, record, by));
    }

    /** the ordered record is there; without an order nothing changes */
    default List<MappingEvent> created(Target target) {
        return List.of();
    }

    /**
     * the order came to nothing; without an order nothing changes
     *
     * @param instead a record that bears the name already, proposed instead; none for none
     * @param by who noticed
     */
    default List<MappingEvent> notCreated(String reason, Target instead, ActorId by) {
        return List.of();
    }

    /** the state after an event */
    Mapping after(MappingEvent event);

    /** Nobody said anything about the word. */
    record Unmapped() implements Mapping {

        @Override
        public Target inForce() {
            return Target.none();
        }

        @Override
        public Mapping after(MappingEvent event) {
            return switch (event) {
                case MappingProposed(_, var word, var target, var by) ->
                        new Proposed(word, Target.none(), target, by);
                case RecordOrdered(_, var word, var record, var by) ->
                        new Ordered(word, Target.none(), record, by);
                case MappingConfirmed _, MappingDeclined _, RecordCreated _, RecordNotCreated _ ->
                        throw outOfOrder(this, event);
            };
        }
    }

    /** A meaning waits for somebody else; until then the one in force counts. */
    record Proposed(MappedWord word, Target inForce, Target wanted, ActorId by) implements Mapping {

        private static final int LONGEST_REASON = 1000;

        @Override
        public List<MappingEvent> propose(MappedWord same, Target target, ActorId proposer) {
            return target.equals(wanted) && proposer.equals(by)
                    ? List.of()
                    : Mapping.super.propose(same, target, proposer);
        }

        @Override
        public List<MappingEvent> confirm(Target seen, ActorId confirmer) {
            if (confirmer.equals(by)) {
                throw new MappingRejected(new ProposerConfirms(confirmer));
            }
            if (!seen.id().equals(wanted.id())) {
                throw new MappingRejected(new ProposalMoved(seen, wanted));
            }
            return List.of(new MappingConfirmed(word.mapping(), word, wanted, confirmer));
        }

        @Override
        public List<MappingEvent> decline(ActorId decliner, String reason) {
            if (reason.isBlank() || reason.length() > LONGEST_REASON) {
                throw new MappingRejected(new InvalidReason(reason.length(), LONGEST_REASON));
            }
            return List.of(new MappingDeclined(word.mapping(), decliner, reason));
        }

        @Override
        public Mapping after(MappingEvent event) {
            return switch (event) {
                case MappingProposed(_, _, var target, var proposer) ->
                        new Proposed(word, inForce, target, proposer);
                case MappingConfirmed(_, _, var target, var confirmer) ->
                        new Settled(word, target, confirmer);
                case MappingDeclined(_, var decliner, _) -> new Settled(word, inForce, decliner);
                case RecordOrdered(_, _, var record, var orderer) ->
                        new Ordered(word, inForce, record, orderer);
                case RecordCreated _, RecordNotCreated _ -> throw outOfOrder(this, event);
            };
        }
    }

    /** Nothing waits. {@code inForce} is none if no proposal was ever confirmed. */
    record Settled(MappedWord word, Target inForce, ActorId by) implements Mapping {

        @Override
        public List<MappingEvent> propose(MappedWord same, Target target, ActorId proposer) {
            return target.equals(inForce)
                    ? List.of()
                    : Mapping.super.propose(same, target, proposer);
        }

        @Override
        public List<MappingEvent> confirm(Target seen, ActorId confirmer) {
            return seen.id().equals(inForce.id()) && !inForce.isNone() && confirmer.equals(by)
                    ? List.of()
                    : Mapping.super.confirm(seen, confirmer);
        }

        /** declined before by the same person */
        @Override
        public List<MappingEvent> decline(ActorId decliner, String reason) {
            return decliner.equals(by) ? List.of() : Mapping.super.decline(decliner, reason);
        }

        @Override
        public Mapping after(MappingEvent event) {
            return switch (event) {
                case MappingProposed(_, _, var target, var proposer) ->
                        new Proposed(word, inForce, target, proposer);
                case RecordOrdered(_, _, var record, var orderer) ->
                        new Ordered(word, inForce, record, orderer);
                case MappingConfirmed _, MappingDeclined _, RecordCreated _, RecordNotCreated _ ->
                        throw outOfOrder(this, event);
            };
        }
    }

    /** A new record is being made for the word; until it is there the one in force counts. */
    record Ordered(MappedWord word, Target inForce, NewRecord wanted, ActorId by)
            implements Mapping {

        @Override
        public List<MappingEvent> propose(MappedWord same, Target target, ActorId proposer) {
            throw new MappingRejected(new RecordUnderWay(word.word()));
        }

        @Override
        public List<MappingEvent> order(MappedWord same, NewRecord record, ActorId orderer) {
            if (record.equals(wanted)) {
                return List.of();
            }
            throw new MappingRejected(new RecordUnderWay(word.word()));
        }

        @Override
        public List<MappingEvent> created(Target target) {
            return List.of(new RecordCreated(word.mapping(), word, target));
        }

        @Override
        public List<MappingEvent> notCreated(String reason, Target instead, ActorId noticed) {
            var over = new RecordNotCreated(word.mapping(), word, reason);
            return instead.isNone()
                    ? List.of(over)
                    : List.of(over, new MappingProposed(word.mapping(), word, instead, noticed));
        }

        @Override
        public Mapping after(MappingEvent event) {
            return switch (event) {
                case RecordCreated(_, _, var target) -> new Settled(word, target, by);
                case RecordNotCreated _ -> new Settled(word, inForce, by);
                case MappingProposed _, MappingConfirmed _, MappingDeclined _, RecordOrdered _ ->
                        throw outOfOrder(this, event);
            };
        }
    }

    private static IllegalStateException outOfOrder(Mapping state, MappingEvent event) {
        return new IllegalStateException(
                event.getClass().getSimpleName()
                        + " cannot follow in state "
                        + state.getClass().getSimpleName());
    }
}
