package io.tieout.application.why;

import static io.tieout.application.why.Told.everybody;
import static io.tieout.application.why.Told.staff;

import io.tieout.domain.control.Act;
import io.tieout.domain.control.ControlledActEvent;
import io.tieout.domain.control.ControlledActEvent.ActAllowed;
import io.tieout.domain.control.ControlledActEvent.ActLapsed;
import io.tieout.domain.control.ControlledActEvent.ActRefused;
import io.tieout.domain.control.ControlledActEvent.ActRequested;
import io.tieout.domain.control.ControlledActEvent.ActWithdrawn;
import io.tieout.domain.drift.DriftEvent;
import io.tieout.domain.drift.DriftEvent.DriftChanged;
import io.tieout.domain.drift.DriftEvent.DriftFound;
import io.tieout.domain.drift.DriftEvent.DriftVanished;
import io.tieout.domain.drift.DriftEvent.EntryOrdered;
import io.tieout.domain.drift.DriftEvent.OursOrdered;
import io.tieout.domain.drift.DriftEvent.OursRefused;
import io.tieout.domain.drift.DriftEvent.OursRestored;
import io.tieout.domain.drift.DriftEvent.TheirsAccepted;
import io.tieout.domain.policy.PolicyEvent;
import io.tieout.domain.policy.PolicyEvent.PolicyChanged;
import io.tieout.domain.revision.RevisionEvent;
import io.tieout.domain.revision.RevisionEvent.RevisionApproved;
import io.tieout.domain.revision.RevisionEvent.RevisionDrafted;
import io.tieout.domain.revision.RevisionEvent.RevisionLanded;
import io.tieout.domain.revision.RevisionEvent.RevisionRefused;
import io.tieout.domain.revision.RevisionEvent.RevisionSentBack;
import io.tieout.domain.revision.RevisionEvent.RevisionSignatureVoided;
import io.tieout.domain.revision.RevisionEvent.RevisionSigned;
import io.tieout.domain.revision.RevisionEvent.RevisionSubmitted;
import io.tieout.domain.revision.RevisionEvent.RevisionWithdrawn;
import java.util.Locale;

/** What people decided at the gate, and what others changed behind it, in words. */
final class GateWords {

    private GateWords() {}

    static Told of(ControlledActEvent event) {
        return switch (event) {
            case ActRequested(_, var act, _, var reason, _) ->
                    staff("somebody asked to " + words(act.kind())).because(reason);
            case ActAllowed _ -> staff("somebody else allowed what was asked for");
            case ActRefused(_, _, var reason) ->
                    staff("somebody else refused what was asked for").because(reason);
            case ActWithdrawn(_, _, var reason) ->
                    staff("what was asked for is wanted no more").because(reason);
            case ActLapsed(_, var reason) ->
                    staff("nobody decided in time about what was asked for").because(reason);
        };
    }

    static Told of(PolicyEvent event) {
        return switch (event) {
            case PolicyChanged(_, var version, _, _, _, _, var reason) ->
                    staff("approvals follow other rules from now on")
                            .because(reason)
                            .under(version);
        };
    }

    static Told of(DriftEvent event) {
        return switch (event) {
            case DriftFound(_, _, _, var departure) ->
                    staff(
                            "somebody changed the document in the accounting system: "
                                    + lower(departure.kind().name()));
            case DriftChanged(_, _, var departure) ->
                    staff(
                            "somebody changed the document once more: "
                                    + lower(departure.kind().name()));
            case DriftVanished _ -> staff("the document says again what our books say");
            case TheirsAccepted(_, _, _, var reason) ->
                    staff("what stands in the accounting system was accepted").because(reason);
            case OursOrdered(_, _, _, var reason, _, _, _, _) ->
                    staff("our document is to stand there again").because(reason);
            case EntryOrdered(_, _, _, var reason, _, _, _, _) ->
                    staff("our journal entry is to stand there again").because(reason);
            case OursRestored _ -> staff("our document stands there again");
            case OursRefused(_, _, var reason) ->
                    staff("the accounting system would not take our document").because(reason);
        };
    }

    static Told of(RevisionEvent event) {
        return switch (event) {
            case RevisionDrafted(_, _, _, var totals, _) ->
                    staff("a revision was drafted; it comes to " + totals.total());
            case RevisionSubmitted _ -> staff("the revision was submitted for approval");
            case RevisionSentBack(_, _, _, var reason) ->
                    staff("the revision was sent back").because(reason);
            case RevisionWithdrawn(_, _, _, var reason) ->
                    staff("the revision was withdrawn; the invoice stands").because(reason);
            case RevisionSigned(_, _, _, _, var authority) ->
                    staff("the revision was signed by the first of two")
                            .under(authority.policyVersion());
            case RevisionSignatureVoided(_, _, var reason) ->
                    staff("the first signature of the revision counts no more").because(reason);
            case RevisionApproved(_, _, _, _, _, _, var authority) ->
                    staff("the revision was approved").under(authority.policyVersion());
            case RevisionLanded _ -> everybody("the revision stands in the books");
            case RevisionRefused(_, _, var reason) ->
                    staff("the revision did not land; its approval is void").because(reason);
        };
    }

    private static String words(Act.Kind kind) {
        return lower(kind.name());
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
