package io.tieout.domain.mapping;

import io.tieout.domain.invoice.Target;
import io.tieout.domain.mapping.MappingEvent.MappingConfirmed;
import io.tieout.domain.mapping.MappingEvent.MappingDeclined;
import io.tieout.domain.mapping.MappingEvent.MappingProposed;
import io.tieout.domain.mapping.MappingRejection.InvalidReason;
import io.tieout.domain.mapping.MappingRejection.NothingProposed;
import io.tieout.domain.mapping.MappingRejection.ProposalMoved;
import io.tieout.domain.mapping.MappingRejection.ProposerConfirms;
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
                case MappingConfirmed _, MappingDeclined _ -> throw outOfOrder(this, event);
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
                case MappingConfirmed _, MappingDeclined _ -> throw outOfOrder(this, event);
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
