package io.tieout.application.agreement;

import io.tieout.application.command.Command;
import io.tieout.application.command.ExpectedVersion;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.agreement.AgreementId;
import io.tieout.domain.agreement.AgreementTerms;
import io.tieout.domain.money.Quantity;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What can be ordered of an agreement by one person or by Tieout itself; changing or ending one is
 * a controlled act.
 */
public sealed interface AgreementCommand extends Command {

    /** {@code agreement} is new, chosen by the sender. */
    record DraftAgreement(AgreementId agreement, AgreementTerms terms)
            implements AgreementCommand {}

    record ApproveAgreement(AgreementId agreement, ExpectedVersion expectedVersion)
            implements AgreementCommand {}

    /** The customer accepted a milestone on that day. */
    record AcceptMilestone(AgreementId agreement, String milestone, LocalDate on)
            implements AgreementCommand {}

    /** It was not accepted, after all. */
    record WithdrawMilestone(AgreementId agreement, String milestone, String reason)
            implements AgreementCommand {}

    /** Hours were worked; {@code entry} is the sender's own name of them. */
    record LogTime(AgreementId agreement, String entry, Quantity hours, LocalDate on)
            implements AgreementCommand {}

    /** It were so many hours on that day instead; none takes them back. */
    record CorrectTime(
            AgreementId agreement,
            String entry,
            Optional<Quantity> hours,
            LocalDate on,
            String reason)
            implements AgreementCommand {}

    /** Drafts the invoices that are due, each once. */
    record BillAgreement(AgreementId agreement) implements AgreementCommand {}

    /** The entry of the month that ends on that day stands in the books. */
    record RecordEntryLanded(AgreementId agreement, LocalDate lastOn, DocumentLink document)
            implements AgreementCommand {}

    /** The books would not take it. */
    record RecordEntryRefused(AgreementId agreement, LocalDate lastOn, String reason)
            implements AgreementCommand {}
}
