package io.tieout.persistence.credit;

import io.tieout.domain.account.AccountId;
import io.tieout.domain.credit.CreditMemoEvent;
import io.tieout.domain.credit.CreditMemoEvent.CreditApplicationEnded;
import io.tieout.domain.credit.CreditMemoEvent.CreditApplicationOrdered;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoApprovalWithdrawn;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoApproved;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoDiscarded;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoDrafted;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoPushRefused;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoPushed;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoReleased;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoRestated;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoSentBack;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoSignatureVoided;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoSigned;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoSubmitted;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoUsed;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoVoided;
import io.tieout.domain.money.Currency;
import io.tieout.persistence.invoice.ReceivableMovement.Credit;
import io.tieout.persistence.jooq.tables.records.CreditMemoViewRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a credit memo's event moves in the receivables. Depends on nothing but the row before the
 * event and the event.
 *
 * <p>A payment that uses a credit has it in its own total, so what is used leaves the credit memo
 * at the payment's date: no cent of it counts twice.
 */
final class CreditMemoMovement {

    private CreditMemoMovement() {}

    static List<Credit> of(CreditMemoViewRecord before, CreditMemoEvent event) {
        return switch (event) {
            case CreditMemoPushed(_, var landing) ->
                    credit(before, before.getIssuedOn(), landing.total().minorUnits());
            case CreditMemoUsed(_, _, var amount, var effectiveOn, _) ->
                    credit(before, effectiveOn, Math.negateExact(amount.minorUnits()));
            case CreditMemoReleased(_, _, var amount, var effectiveOn, _) ->
                    credit(before, effectiveOn, amount.minorUnits());
            case CreditMemoRestated(_, var landing, var issuedOn, _, _) ->
                    Stream.concat(
                                    takenBack(before).stream(),
                                    credit(before, issuedOn, landing.total().minorUnits()).stream())
                            .toList();
            case CreditMemoVoided _ -> takenBack(before);
            case CreditMemoDrafted _,
                    CreditMemoSubmitted _,
                    CreditMemoSentBack _,
                    CreditMemoSigned _,
                    CreditMemoSignatureVoided _,
                    CreditMemoDiscarded _,
                    CreditMemoApproved _,
                    CreditMemoPushRefused _,
                    CreditMemoApprovalWithdrawn _,
                    CreditApplicationOrdered _,
                    CreditApplicationEnded _ ->
                    List.of();
        };
    }

    /** as if it had never stood there; what is used of it has left it at its own date */
    private static List<Credit> takenBack(CreditMemoViewRecord memo) {
        return credit(memo, memo.getIssuedOn(), Math.negateExact(memo.getChargedMinor()));
    }

    private static List<Credit> credit(
            CreditMemoViewRecord memo, LocalDate effectiveOn, long minor) {
        return List.of(
                new Credit(
                        new AccountId(memo.getAccountId()),
                        new Currency(memo.getCurrency()),
                        effectiveOn,
                        minor));
    }
}
