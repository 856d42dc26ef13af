package io.tieout.application.agreement;

import static io.tieout.application.agreement.AgreementKind.AGREEMENT;

import io.tieout.application.aggregate.Aggregates;
import io.tieout.application.command.Caller;
import io.tieout.application.command.ExpectedVersion;
import io.tieout.application.control.ActPerformer;
import io.tieout.domain.agreement.AgreementEvent;
import io.tieout.domain.agreement.ExistingAgreement;
import io.tieout.domain.control.Act;
import io.tieout.domain.control.Fingerprint;
import io.tieout.domain.control.Fingerprint.Fact;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.people.TenantId;
import io.tieout.domain.revenue.SchedulePreview;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;

/** Changes or ends an agreement, once a second person has seen what that does to its months. */
public final class AmendsAgreements implements ActPerformer<Act.AmendAgreement> {

    private final Aggregates aggregates;
    private final LastClosedDay closing;

    public AmendsAgreements(Aggregates aggregates, LastClosedDay closing) {
        this.aggregates = aggregates;
        this.closing = closing;
    }

    @Override
    public Class<Act.AmendAgreement> performs() {
        return Act.AmendAgreement.class;
    }

    @Override
    public Fingerprint look(Act.AmendAgreement act, Caller caller) {
        ExistingAgreement agreement =
                aggregates.load(AGREEMENT, act.agreement().value()).existing(act.agreement());
        LocalDate open = firstOpenOn(agreement, caller.tenant());
        // Deciding changes nothing yet: what would be refused then is refused now.
        decide(agreement, act, open, caller.actor(), caller.actor(), "asked for");
        SchedulePreview preview = Previews.of(agreement.deal(), act.change(), open);
        return Fingerprint.of(
                new Fact("agreement", agreement.deal().terms().reference()),
                new Fact("treatment", act.change().getClass().getSimpleName()),
                new Fact("price before", preview.before().total().toString()),
                new Fact("price after", preview.after().total().toString()),
                new Fact("nothing changes before", open.toString()),
                new Fact("months", months(preview)));
    }

    private static String months(SchedulePreview preview) {
        return preview.months().stream()
                .filter(month -> !month.before().equals(month.after()))
                .map(AmendsAgreements::month)
                .collect(Collectors.joining("; "));
    }

    private static String month(SchedulePreview.Month month) {
        YearMonth which = month.month();
        return which + ": " + month.before() + " becomes " + month.after();
    }

    @Override
    public void perform(Act.AmendAgreement act, Permit permit, Caller caller) {
        aggregates.decide(
                AGREEMENT,
                act.agreement().value(),
                new ExpectedVersion.Any(),
                state -> {
                    ExistingAgreement agreement = state.existing(act.agreement());
                    return decide(
                            agreement,
                            act,
                            firstOpenOn(agreement, caller.tenant()),
                            permit.askedBy(),
                            permit.allowedBy(),
                            permit.reason());
                });
    }

    private static List<AgreementEvent> decide(
            ExistingAgreement agreement,
            Act.AmendAgreement act,
            LocalDate open,
            ActorId askedBy,
            ActorId by,
            String reason) {
        return agreement.amend(act.change(), open, askedBy, by, reason);
    }

    private LocalDate firstOpenOn(ExistingAgreement agreement, TenantId tenant) {
        return agreement.deal().firstOpenOn(closing.of(tenant));
    }
}
