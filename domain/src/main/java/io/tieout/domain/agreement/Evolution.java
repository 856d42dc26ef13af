package io.tieout.domain.agreement;

import io.tieout.domain.agreement.AgreementEvent.AgreementAmended;
import io.tieout.domain.agreement.AgreementEvent.AgreementApproved;
import io.tieout.domain.agreement.AgreementEvent.AgreementCancelled;
import io.tieout.domain.agreement.AgreementEvent.AgreementDrafted;
import io.tieout.domain.agreement.AgreementEvent.EntryAmended;
import io.tieout.domain.agreement.AgreementEvent.EntryLanded;
import io.tieout.domain.agreement.AgreementEvent.EntryRefused;
import io.tieout.domain.agreement.AgreementEvent.PeriodBilled;
import io.tieout.domain.agreement.AgreementEvent.RevenueRecognised;
import io.tieout.domain.agreement.AgreementEvent.WorkCorrected;
import io.tieout.domain.agreement.AgreementEvent.WorkDelivered;
import io.tieout.domain.ledger.EntryStatus;
import io.tieout.domain.revenue.BillingDraft;
import io.tieout.domain.revenue.BillingTerms;
import io.tieout.domain.revenue.BillingTerms.Delivery;
import io.tieout.domain.revenue.Position;
import io.tieout.domain.revenue.Schedule;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** What an agreement is after an event. */
final class Evolution {

    private Evolution() {}

    static Deal of(Deal deal, AgreementEvent event) {
        return switch (event) {
            case AgreementAmended(_, _, _, var schedule, var billing, _, _, _) ->
                    with(deal, schedule, billing);
            case AgreementCancelled(_, _, _, var schedule, var billing, _, _, _) ->
                    with(deal, schedule, billing);
            case WorkDelivered(_, var delivery, var schedule, var billing, _) ->
                    with(with(deal, schedule, billing), plus(deal.deliveries(), delivery));
            case WorkCorrected(_, var was, var now, var schedule, var billing, _, _) ->
                    with(with(deal, schedule, billing), instead(deal.deliveries(), was, now));
            case PeriodBilled(_, _, var draft, var schedule) -> drafted(deal, draft, schedule);
            case RevenueRecognised(_, _, var lastOn, _, var after, _, _, _, _, _) ->
                    posted(
                            deal,
                            after,
                            plus(deal.months(), new PostedMonth(lastOn, EntryStatus.POSTING, "")));
            case EntryLanded(_, var lastOn, var document) ->
                    month(deal, lastOn, EntryStatus.POSTED, document.externalId());
            case EntryAmended(_, _, _, _, _, _, var after, _, _) ->
                    posted(deal, after, deal.months());
            case EntryRefused(_, var lastOn, _) -> month(deal, lastOn, EntryStatus.REFUSED, "");
            case AgreementDrafted _, AgreementApproved _ ->
                    throw new IllegalStateException(
                            event.getClass().getSimpleName() + " of an agreement in force");
        };
    }

    private static Deal with(Deal deal, Schedule schedule, BillingTerms billing) {
        return new Deal(
                deal.id(),
                deal.terms(),
                schedule,
                billing,
                deal.drafted(),
                deal.deliveries(),
                deal.posted(),
                deal.months());
    }

    private static Deal with(Deal deal, List<Delivery> deliveries) {
        return new Deal(
                deal.id(),
                deal.terms(),
                deal.schedule(),
                deal.billing(),
                deal.drafted(),
                deliveries,
                deal.posted(),
                deal.months());
    }

    private static Deal drafted(Deal deal, BillingDraft draft, Schedule schedule) {
        return new Deal(
                deal.id(),
                deal.terms(),
                schedule,
                deal.billing(),
                plus(deal.drafted(), draft),
                deal.deliveries(),
                deal.posted(),
                deal.months());
    }

    private static Deal posted(Deal deal, Position position, List<PostedMonth> months) {
        return new Deal(
                deal.id(),
                deal.terms(),
                deal.schedule(),
                deal.billing(),
                deal.drafted(),
                deal.deliveries(),
                position,
                months);
    }

    private static Deal month(Deal deal, LocalDate lastOn, EntryStatus status, String document) {
        List<PostedMonth> months =
                deal.months().stream()
                        .map(month ->
                                month.lastOn().equals(lastOn)
                                        ? month.with(status, document)
                                        : month)
                        .toList();
        return posted(deal, deal.posted(), months);
    }

    private static <T> List<T> plus(List<T> present, T more) {
        return Stream.concat(present.stream(), Stream.of(more)).toList();
    }

    private static List<Delivery> instead(List<Delivery> present, Delivery was, Delivery now) {
        return present.stream().map(each -> each.equals(was) ? now : each).toList();
    }
}
