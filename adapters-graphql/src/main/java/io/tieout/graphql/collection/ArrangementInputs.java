package io.tieout.graphql.collection;

import io.tieout.domain.account.AccountId;
import io.tieout.domain.collection.Pause;
import io.tieout.domain.collection.Span;
import io.tieout.domain.collection.arrangement.AccountTerms;
import io.tieout.domain.collection.arrangement.Claim;
import io.tieout.domain.collection.arrangement.PauseId;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.latefee.CustomerClass;
import io.tieout.domain.latefee.FeeBasis;
import io.tieout.graphql.money.MoneyInput;
import io.tieout.graphql.order.InputCode;
import io.tieout.graphql.order.InputIds;
import io.tieout.graphql.order.InputRefused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What clients send to arrange something with an account that owes. */
final class ArrangementInputs {

    /** a customer's word counts from the day on which it is given, whatever stands here */
    private static final Span FROM_NOW = Span.from(LocalDate.EPOCH, Instant.EPOCH);

    private ArrangementInputs() {}

    /** The input of {@code disputeInvoice}. */
    record Dispute(String invoiceId, MoneyInput amount, LocalDate fromOn, String reason) {

        InvoiceId invoice() {
            return InputIds.invoice(invoiceId, "invoiceId");
        }

        Pause pause() {
            return new Pause.Dispute(invoice(), amount.read("amount"), from(fromOn));
        }
    }

    /** The input of {@code recordPromiseToPay}. */
    record Promise(
            String accountId,
            List<String> invoiceIds,
            LocalDate untilOn,
            LocalDate fromOn,
            String reason) {

        AccountId account() {
            return InputIds.account(accountId, "accountId");
        }

        Pause pause() {
            return new Pause.Promise(invoices(invoiceIds), untilOn, from(fromOn));
        }
    }

    /** The input of {@code disputeOwnInvoice}. */
    record OwnDispute(String invoiceId, MoneyInput amount, String reason) {

        InvoiceId invoice() {
            return InputIds.invoice(invoiceId, "invoiceId");
        }

        Pause pause() {
            return new Pause.Dispute(invoice(), amount.read("amount"), FROM_NOW);
        }
    }

    /** The input of {@code promiseToPay}. */
    record OwnPromise(List<String> invoiceIds, LocalDate untilOn, String reason) {

        Pause pause() {
            return new Pause.Promise(invoices(invoiceIds), untilOn, FROM_NOW);
        }
    }

    /** The input of {@code answerClaim}. */
    record Answer(String accountId, String pauseId, boolean isAccepted, String reason) {

        AccountId account() {
            return InputIds.account(accountId, "accountId");
        }

        PauseId pause() {
            return pauseOf(pauseId);
        }

        Claim.Reply reply() {
            return isAccepted ? Claim.Reply.ACCEPTED : Claim.Reply.DECLINED;
        }
    }

    /** The input of {@code agreeOnInstalments}. */
    record Plan(
            String accountId,
            List<String> invoiceIds,
            List<Part> instalments,
            LocalDate fromOn,
            String reason) {

        /** One part of the plan. */
        record Part(LocalDate dueOn, MoneyInput amount) {}

        AccountId account() {
            return InputIds.account(accountId, "accountId");
        }

        Pause pause() {
            return new Pause.InstalmentPlan(
                    invoices(invoiceIds),
                    IntStream.range(0, instalments.size())
                            .mapToObj(i ->
                                    new Pause.Instalment(
                                            instalments.get(i).dueOn(),
                                            instalments
                                                    .get(i)
                                                    .amount()
                                                    .read("instalments." + i + ".amount")))
                            .toList(),
                    from(fromOn));
        }
    }

    /** The input of {@code holdCollection}. */
    record Hold(String accountId, Pause.HoldKind kind, LocalDate fromOn, String reason) {

        AccountId account() {
            return InputIds.account(accountId, "accountId");
        }

        Pause pause() {
            return new Pause.Hold(kind, from(fromOn));
        }
    }

    /** The input of {@code endCollectionPause}. */
    record EndOfPause(String accountId, String pauseId, LocalDate on, String reason) {

        AccountId account() {
            return InputIds.account(accountId, "accountId");
        }

        PauseId pause() {
            return pauseOf(pauseId);
        }
    }

    /** The input of {@code agreeOnCollection}. */
    record Terms(
            String accountId,
            String accountClass,
            String jurisdiction,
            CustomerClass customerClass,
            @Nullable Basis feeBasis,
            String reason) {

        /** What entitles to fees. */
        record Basis(String term, LocalDate sinceOn, boolean isShownOnInvoice) {}

        AccountId account() {
            return InputIds.account(accountId, "accountId");
        }

        AccountTerms terms() {
            return new AccountTerms(
                    accountClass,
                    FeeCapInput.venue(jurisdiction, customerClass, "jurisdiction"),
                    basis());
        }

        private FeeBasis basis() {
            return feeBasis == null
                    ? new FeeBasis.Unrecorded()
                    : FeeTermsInput.possible(
                            "feeBasis.term",
                            () ->
                                    new FeeBasis.Recorded(
                                            feeBasis.term(),
                                            feeBasis.sinceOn(),
                                            feeBasis.isShownOnInvoice()));
        }
    }

    private static PauseId pauseOf(String text) {
        try {
            return new PauseId(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            throw new InputRefused(
                    InputCode.PAUSE_NOT_FOUND,
                    "pauseId",
                    "nothing was arranged as " + text + "; look at what pauses the account");
        }
    }

    /** when it was learnt is for the house to say */
    private static Span from(LocalDate fromOn) {
        return Span.from(fromOn, Instant.EPOCH);
    }

    private static List<InvoiceId> invoices(List<String> ids) {
        return IntStream.range(0, ids.size())
                .mapToObj(i -> InputIds.invoice(ids.get(i), "invoiceIds." + i))
                .toList();
    }
}
