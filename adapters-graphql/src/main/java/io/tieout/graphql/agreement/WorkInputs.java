package io.tieout.graphql.agreement;

import io.tieout.application.agreement.AgreementCommand.AcceptMilestone;
import io.tieout.application.agreement.AgreementCommand.CorrectTime;
import io.tieout.application.agreement.AgreementCommand.LogTime;
import io.tieout.application.agreement.AgreementCommand.WithdrawMilestone;
import io.tieout.domain.agreement.AgreementId;
import io.tieout.domain.money.Quantity;
import io.tieout.graphql.order.InputCode;
import io.tieout.graphql.order.InputIds;
import io.tieout.graphql.order.InputRefused;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** The inputs of what is delivered under an agreement. */
final class WorkInputs {

    private WorkInputs() {}

    record Accept(String agreementId, String milestone, LocalDate on) {
        AcceptMilestone command() {
            return new AcceptMilestone(agreement(agreementId), milestone, on);
        }
    }

    record Withdraw(String agreementId, String milestone, String reason) {
        WithdrawMilestone command() {
            return new WithdrawMilestone(agreement(agreementId), milestone, reason);
        }
    }

    record Log(String agreementId, String entry, BigDecimal hours, LocalDate on) {
        LogTime command() {
            return new LogTime(agreement(agreementId), entry, read(hours), on);
        }
    }

    record Correct(
            String agreementId, String entry, BigDecimal hours, LocalDate on, String reason) {
        CorrectTime command() {
            return new CorrectTime(
                    agreement(agreementId),
                    entry,
                    hours.signum() == 0 ? Optional.empty() : Optional.of(read(hours)),
                    on,
                    reason);
        }
    }

    private static AgreementId agreement(String id) {
        return InputIds.agreement(id, "agreementId");
    }

    private static Quantity read(BigDecimal hours) {
        try {
            return new Quantity(hours);
        } catch (IllegalArgumentException refused) {
            throw InputRefused.because(refused, InputCode.INVALID_QUANTITY, "hours");
        }
    }
}
