package io.tieout.application.processor;

import io.tieout.application.control.ActViews;
import io.tieout.application.control.ActViews.ActView;
import io.tieout.application.processor.ProcessorCommand.RecordNoticeHandled;
import io.tieout.application.processor.ProcessorCommand.RecordNoticeWaits;
import io.tieout.application.refund.RefundViews;
import io.tieout.application.refund.RefundViews.RefundView;
import io.tieout.application.view.Viewer;
import io.tieout.domain.control.Act;
import io.tieout.domain.control.ControlledActId;
import io.tieout.domain.people.TenantId;
import io.tieout.domain.processor.Asking;
import io.tieout.domain.processor.ProcessorNoticeId;
import io.tieout.domain.refund.RefundId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The requests that stand for what a processor took back. Two notices of one refund find the same
 * requests; what was refused is asked for anew only when a person retries the notice.
 */
public final class ReclaimRequests {

    /** far beyond what people retry */
    private static final int MOST_ATTEMPTS = 100;

    private static final String WAY_OUT =
            "; ask for it anew with retryProcessorNotice, or settle this notice";

    private final ActViews acts;
    private final RefundViews refunds;
    private final ProcessorNoticeViews notices;

    public ReclaimRequests(ActViews acts, RefundViews refunds, ProcessorNoticeViews notices) {
        this.acts = acts;
        this.refunds = refunds;
        this.notices = notices;
    }

    /** How the requests for one refund or dispute stand. */
    sealed interface Standing {
        /** These were asked for, and none of them is refused. */
        record Asked(List<Asking> askings) implements Standing {
            public Asked {
                askings = List.copyOf(askings);
            }
        }

        /**
         * None stands.
         *
         * @param attempt the number of the next
         * @param problem how the one before ended; empty for the first
         */
        record Free(int attempt, String problem) implements Standing {}
    }

    Standing of(TenantId tenant, UUID reclaim) {
        String problem = "";
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            List<Asking> asked = asked(tenant, reclaim, attempt);
            if (asked.isEmpty()) {
                return new Standing.Free(attempt, problem);
            }
            Optional<String> ended = problem(tenant, asked);
            if (ended.isEmpty()) {
                return new Standing.Asked(asked);
            }
            problem = ended.get();
        }
        return new Standing.Free(MOST_ATTEMPTS, problem);
    }

    /** what a notice that asked for these is to record by now; empty while they are underway */
    Optional<ProcessorCommand> conclusion(
            ProcessorNoticeId id, List<Asking> askings, TenantId tenant) {
        Optional<String> problem = problem(tenant, askings);
        if (problem.isPresent()) {
            return problem.map(why -> new RecordNoticeWaits(id, why));
        }
        return isLanded(tenant, askings)
                ? Optional.of(new RecordNoticeHandled(id, "it stands in the books"))
                : Optional.empty();
    }

    /** how the first of these that came to nothing ended; empty while none did */
    private Optional<String> problem(TenantId tenant, List<Asking> askings) {
        Viewer viewer = Viewer.system(tenant);
        return askings.stream()
                .flatMap(asking ->
                        acts
                                .find(viewer, asking.act())
                                .flatMap(ReclaimRequests::problem)
                                .or(() ->
                                        refunds.find(viewer, asking.refund())
                                                .flatMap(ReclaimRequests::problem))
                                .stream())
                .findFirst();
    }

    /** whether all that was asked for stands in the books */
    private boolean isLanded(TenantId tenant, List<Asking> askings) {
        Viewer viewer = Viewer.system(tenant);
        return askings.stream()
                .allMatch(asking ->
                        refunds.find(viewer, asking.refund())
                                .filter(refund ->
                                        refund.status() == RefundViews.Status.LANDED
                                                || refund.status() == RefundViews.Status.SETTLED)
                                .isPresent());
    }

    /** names the request of one part in one attempt */
    static ControlledActId name(UUID reclaim, int attempt, int part) {
        String name = reclaim + " attempt " + attempt + " part " + part;
        return new ControlledActId(
                attempt == 0 && part == 0
                        ? reclaim
                        : UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    /** the refund that follows from an act */
    static RefundId refundOf(Act act) {
        return switch (act) {
            case Act.RefundPayment(var payment, var payout) ->
                    RefundId.of(payment, payout.number());
            case Act.RefundSale(var invoice, var number, _, _, _) -> RefundId.of(invoice, number);
            case Act.BouncePayment(var payment, _, _, _) -> RefundId.ofBounced(payment);
            case Act.BouncePartOfPayment(var payment, var payout) ->
                    RefundId.ofBounced(payment, payout.number());
            default -> throw new IllegalArgumentException(act.kind() + " gives no money back");
        };
    }

    private List<Asking> asked(TenantId tenant, UUID reclaim, int attempt) {
        List<Asking> asked = new ArrayList<>();
        boolean goesOn = true;
        for (int part = 0; goesOn; part++) {
            ControlledActId act = name(reclaim, attempt, part);
            Optional<Asking> found = asking(tenant, act);
            found.ifPresent(asked::add);
            goesOn = found.isPresent();
        }
        return asked;
    }

    private Optional<Asking> asking(TenantId tenant, ControlledActId act) {
        return notices.askedFor(tenant, act.value()).stream()
                .flatMap(notice -> notice.askings().stream())
                .filter(asking -> asking.act().equals(act))
                .findFirst();
    }

    private static Optional<String> problem(ActView act) {
        return switch (act.status()) {
            case ASKED, ALLOWED -> Optional.empty();
            case REFUSED, WITHDRAWN, LAPSED ->
                    Optional.of(
                            "the act that it asked for "
                                    + act.end().map(ReclaimRequests::ended).orElse("ended")
                                    + WAY_OUT);
        };
    }

    private static String ended(ActViews.End end) {
        return (end.by().isEmpty() ? "lapsed" : "was ended by " + end.by()) + ": " + end.reason();
    }

    private static Optional<String> problem(RefundView refund) {
        return refund.status() == RefundViews.Status.REFUSED
                ? Optional.of(
                        "the books did not take the refund: " + refund.lastProblem() + WAY_OUT)
                : Optional.empty();
    }
}
