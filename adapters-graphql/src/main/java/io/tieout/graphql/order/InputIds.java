package io.tieout.graphql.order;

import io.tieout.domain.account.AccountId;
import io.tieout.domain.control.ControlledActId;
import io.tieout.domain.credit.CreditMemoId;
import io.tieout.domain.drift.DriftId;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.graphql.schema.GlobalId;
import java.util.UUID;

/** Global ids in inputs. A malformed one is refused like the id of another tenant's object. */
public final class InputIds {

    private InputIds() {}

    /**
     * The account an id names.
     *
     * @throws InputRefused it names none
     */
    public static AccountId account(String text, String field) {
        return GlobalId.account(text)
                .orElseThrow(() ->
                        new InputRefused(
                                InputCode.ACCOUNT_NOT_FOUND,
                                field,
                                "there is no account '" + text + "'; open it first"));
    }

    /**
     * The invoice an id names.
     *
     * @throws InputRefused it names none
     */
    public static InvoiceId invoice(String text, String field) {
        return GlobalId.invoice(text)
                .orElseThrow(() ->
                        new InputRefused(
                                InputCode.INVOICE_NOT_FOUND,
                                field,
                                "there is no invoice '" + text + "'; check the id"));
    }

    /**
     * The credit memo an id names.
     *
     * @throws InputRefused it names none
     */
    public static CreditMemoId creditMemo(String text, String field) {
        return GlobalId.creditMemo(text)
                .orElseThrow(() ->
                        new InputRefused(
                                InputCode.CREDIT_MEMO_NOT_FOUND,
                                field,
                                "there is no credit memo '" + text + "'; check the id"));
    }

    /**
     * The operation an id names.
     *
     * @throws InputRefused it names none
     */
    public static UUID operation(String text, String field) {
        return GlobalId.operation(text)
                .orElseThrow(() ->
                        new InputRefused(
                                InputCode.OPERATION_NOT_FOUND,
                                field,
                                "there is no operation '" + text + "'"));
    }

    /**
     * The alert an id names.
     *
     * @throws InputRefused it names none
     */
    public static UUID alert(String text, String field) {
        return GlobalId.alert(text)
                .orElseThrow(() ->
                        new InputRefused(
                                InputCode.ALERT_NOT_FOUND,
                                field,
                                "there is no alert '" + text + "'; see alerts"));
    }

    /**
     * The drift an id names.
     *
     * @throws InputRefused it names none
     */
    public static DriftId drift(String text, String field) {
        return GlobalId.drift(text)
                .orElseThrow(() ->
                        new InputRefused(
                                InputCode.DRIFT_NOT_FOUND,
                                field,
                                "there is no drift '" + text + "'; see drifts"));
    }

    /**
     * The parked event an id names.
     *
     * @throws InputRefused it names none
     */
    public static UUID parkedEvent(String text, String field) {
        return GlobalId.parkedEvent(text)
                .orElseThrow(() ->
                        new InputRefused(
                                InputCode.PARKED_EVENT_NOT_FOUND,
                                field,
                                "there is no parked event '" + text + "'; see parkedEvents"));
    }

    /**
     * The controlled act an id names.
     *
     * @throws InputRefused it names none
     */
    public static ControlledActId controlledAct(String text, String field) {
        return GlobalId.controlledAct(text)
                .orElseThrow(() ->
                        new InputRefused(
                                InputCode.CONTROLLED_ACT_NOT_FOUND,
                                field,
                                "there is no controlled act '" + text + "'; see controlledActs"));
    }
}
