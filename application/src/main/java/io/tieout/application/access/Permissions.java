package io.tieout.application.access;

import static io.tieout.application.command.Role.ACCOUNTANT;
import static io.tieout.application.command.Role.ADMIN;
import static io.tieout.application.command.Role.APPROVER;
import static io.tieout.application.command.Role.AUDITOR;
import static io.tieout.application.command.Role.CUSTOMER;
import static io.tieout.application.command.Role.PLATFORM;

import io.tieout.application.command.Caller;
import io.tieout.application.command.Role;
import java.util.Map;
import java.util.Set;

/**
 * The table of operations and the roles that may call them. What has no row is denied to everybody.
 */
public final class Permissions {

    private static final Set<Role> EVERYBODY =
            Set.of(ADMIN, ACCOUNTANT, APPROVER, AUDITOR, CUSTOMER, PLATFORM);
    private static final Set<Role> ALL_BUT_CUSTOMERS =
            Set.of(ADMIN, ACCOUNTANT, APPROVER, AUDITOR, PLATFORM);
    private static final Set<Role> STAFF = Set.of(ADMIN, ACCOUNTANT, APPROVER, AUDITOR);

    private static final Map<String, Set<Role>> ROWS =
            Map.ofEntries(
                    Map.entry("viewer", EVERYBODY),
                    Map.entry("node", EVERYBODY),
                    Map.entry("why", EVERYBODY),
                    Map.entry("lateFees", EVERYBODY),
                    Map.entry("waiveFee", Set.of(ACCOUNTANT, APPROVER)),
                    Map.entry("account", EVERYBODY),
                    Map.entry("accounts", ALL_BUT_CUSTOMERS),
                    Map.entry("invoice", EVERYBODY),
                    Map.entry("invoices", EVERYBODY),
                    Map.entry("invoiceEvents", EVERYBODY),
                    Map.entry("payment", EVERYBODY),
                    Map.entry("paymentStatusChanged", EVERYBODY),
                    Map.entry("access", EVERYBODY),
                    Map.entry("accessChanged", EVERYBODY),
                    Map.entry("accessRules", ALL_BUT_CUSTOMERS),
                    Map.entry("setAccessRules", Set.of(ADMIN)),
                    Map.entry("overrideAccess", Set.of(ACCOUNTANT, APPROVER)),
                    Map.entry("endAccessOverride", Set.of(ACCOUNTANT, APPROVER)),
                    Map.entry("webhookEndpoints", Set.of(ADMIN, AUDITOR)),
                    Map.entry("webhookDeliveries", Set.of(ADMIN, AUDITOR)),
                    Map.entry("setWebhookEndpoint", Set.of(ADMIN)),
                    Map.entry("dropPreviousWebhookSecret", Set.of(ADMIN)),
                    Map.entry("removeWebhookEndpoint", Set.of(ADMIN)),
                    Map.entry("redriveWebhookDelivery", Set.of(ADMIN)),
                    Map.entry("reconciliationQueue", STAFF),
                    Map.entry("reconciliationSums", STAFF),
                    Map.entry("paymentConservation", STAFF),
                    Map.entry("creditMemoConservation", STAFF),
                    Map.entry("previewMatch", STAFF),
                    Map.entry("leavePayment", Set.of(ACCOUNTANT, APPROVER)),
                    Map.entry("creditPayment", Set.of(ACCOUNTANT, APPROVER)),
                    Map.entry("undoPaymentCredit", Set.of(ACCOUNTANT, APPROVER)),
                    Map.entry("ignorePayment", Set.of(ACCOUNTANT, APPROVER)),
                    Map.entry("matchPayment", Set.of(ACCOUNTANT, APPROVER)),
                    Map.entry("undoMatch", Set.of(ACCOUNTANT, APPROVER)),
                    Map.entry("undoPaymentIgnore", Set.of(ACCOUNTANT, APPROVER)),
                    Map.entry("processorNotices", STAFF),
                    Map.entry("processorEndpoints", Set.of(ADMIN, AUDITOR)),
                    Map.entry("setProcessorSecret", Set.of(ADMIN)),
                    Map.entry("retryProcessorNotice", Set.of(ACCOUNTANT, APPROVER)),
                    Map.entry("settleProcessorNotice", Set.of(ACCOUNTANT, APPROVER)),
                    Map.entry("recordedPayment", STAFF),
                    Map.entry("recordedPayments", STAFF),
                    // The platform hears of money first, and says so in a person's stead.
                    Map.entry("recordPayment", Set.of(ACCOUNTANT, APPROVER, PLATFORM)),
                    Map.entry("processorFeeRun", STAFF),
                    Map.entry("postProcessorFees", Set.of(ACCOUNTANT, APPROVER)),
                    Map.entry("correctProcessorFee", Set.of(ACCOUNTANT, APPROVER, PLATFORM)),
                    Map.entry("resolveSuspectedDuplicate", Set.of(ACCOUNTANT, APPROVER)),
                    Map.entry("agreement", ALL_BUT_CUSTOMERS),
                    Map.entry("agreements", ALL_BUT_CUSTOMERS),
                    Map.entry("dealReconciliation", ALL_BUT_CUSTOMERS),
                    // Of one's own account: nobody else has one.
                    Map.entry("ownAgreements", Set.of(CUSTOMER)),
                    Map.entry("schedulePreview", ALL_BUT_CUSTOMERS),
                    Map.entry("monthRun", STAFF),
                    Map.entry("recogniseRevenue", Set.of(ACCOUNTANT, APPROVER)),
                    // Whoever sells makes the agreement; an approver lets it come into force.
                    Map.entry("draftAgreement", Set.of(ACCOUNTANT, APPROVER, PLATFORM)),
                    Map.entry("approveAgreement", Set.of(APPROVER)),
                    Map.entry("requestAmendment", Set.of(ACCOUNTANT, APPROVER, PLATFORM)),
                    Map.entry("acceptMilestone", Set.of(ACCOUNTANT, APPROVER, PLATFORM)),
                    Map.entry("withdrawMilestone", Set.of(ACCOUNTANT, APPROVER, PLATFORM)),
                    Map.entry("logTime", Set.of(ACCOUNTANT, APPROVER, PLATFORM)),
                    Map.entry("correctTime", Set.of(ACCOUNTANT, APPROVER, PLATFORM)),
                    Map.entry("pushPlan", ALL_BUT_CUSTOMERS),
                    Map.entry("agingReport", ALL_BUT_CUSTOMERS),
                    Map.entry("trialBalance", STAFF),
                    Map.entry("ledgerEntries", STAFF),
                    Map.entry("accountingConnection", ALL_BUT_CUSTOMERS),
                    Map.entry("accountingOperations", ALL_BUT_CUSTOMERS),
                    Map.entry("accountingOperation", STAFF),
                    Map.entry("retryOperation", Set.of(ADMIN, ACCOUNTANT, APPROVER)),
                    // Who corrects a document becomes one of its makers, an approver too.
                    Map.entry("editAndReplayOperation", Set.of(ACCOUNTANT, APPROVER)),
                    Map.entry("dismissOperation", Set.of(ACCOUNTANT, APPROVER)),
                    Map.entry("connectionHealth", Set.of(ADMIN, AUDITOR)),
                    Map.entry("alerts", STAFF),
                    Map.entry("acknowledgeAlert", Set.of(ADMIN, ACCOUNTANT, APPROVER)),
                    Map.entry("observedDocuments", EVERYBODY),
                    Map.entry("goLive", STAFF),
                    Map.entry("goLivePreview", STAFF),
                    Map.entry("invoiceLinkProposals", STAFF),
                    Map.entry("orphans", STAFF),
                    Map.entry("staleRecords", STAFF),
                    Map.entry("setGoLiveCutoff", Set.of(ADMIN, APPROVER)),
                    Map.entry("importOpeningBalances", Set.of(ADMIN, ACCOUNTANT, APPROVER)),
                    // Going live with balances that differ is signing them.
                    Map.entry("acceptOpeningBalances", Set.of(APPROVER)),
                    Map.entry("drifts", STAFF),
                    Map.entry("drift", STAFF),
                    Map.entry("entryDrifts", STAFF),
                    Map.entry("entryDrift", STAFF),
                    Map.entry("pushOursAgain", Set.of(APPROVER)),
                    Map.entry("acceptTheirs", Set.of(ACCOUNTANT, APPROVER)),
                    Map.entry("parkedEvents", Set.of(ADMIN, AUDITOR)),
                    Map.entry("replayParkedEvent", Set.of(ADMIN)),
                    Map.entry("accountingCustomers", STAFF),
                    Map.entry("accountingList", STAFF),
                    Map.entry("mappings", STAFF),
                    Map.entry("boundary", ALL_BUT_CUSTOMERS),
                    Map.entry("proposeMapping", Set.of(ACCOUNTANT, APPROVER)),
                    // What a word means decides which account is hit: it takes an approver.
                    Map.entry("confirmMapping", Set.of(APPROVER)),
                    Map.entry("pushProduct", Set.of(ACCOUNTANT, APPROVER)),
                    Map.entry("pushClass", Set.of(ACCOUNTANT, APPROVER)),
                    Map.entry("pushDepartment", Set.of(ACCOUNTANT, APPROVER)),
                    Map.entry("declineMapping", Set.of(ACCOUNTANT, APPROVER)),
                    Map.entry("agreeOnSweep", Set.of(ADMIN)),
                    Map.entry("sweepAccountingChanges", Set.of(ADMIN)),
                    Map.entry("refreshAccountingLists", Set.of(ADMIN, ACCOUNTANT, APPROVER)),
                    Map.entry("accountingConnectionHistory", Set.of(ADMIN, AUDITOR)),
                    Map.entry("pendingAccountingCompany", Set.of(ADMIN, AUDITOR)),
                    Map.entry("startAccountingConnection", Set.of(ADMIN)),
                    Map.entry("confirmAccountingCompany", Set.of(ADMIN)),
                    Map.entry("discardAccountingCompany", Set.of(ADMIN)),
                    Map.entry("disconnectAccounting", Set.of(ADMIN)),
                    Map.entry("openAccount", Set.of(ACCOUNTANT, PLATFORM)),
                    Map.entry("changeAccountProfile", Set.of(ACCOUNTANT, PLATFORM)),
                    Map.entry("linkCandidates", STAFF),
                    Map.entry("linkProposals", STAFF),
                    Map.entry("linkingReport", STAFF),
                    Map.entry("masterDataReport", STAFF),
                    Map.entry("linkAccounts", Set.of(ACCOUNTANT, ADMIN)),
                    Map.entry("unlinkAccount", Set.of(ACCOUNTANT, ADMIN)),
                    Map.entry("refuseLinkCandidate", Set.of(ACCOUNTANT, ADMIN)),
                    Map.entry("createAccountingCustomer", Set.of(ACCOUNTANT, ADMIN)),
                    Map.entry("linkAccount", Set.of(ACCOUNTANT, ADMIN)),
                    // Whoever links an invoice signs what stands.
                    Map.entry("linkInvoiceToDocument", Set.of(APPROVER)),
                    Map.entry("linkInvoicesToDocuments", Set.of(APPROVER)),
                    Map.entry("conflicts", STAFF),
                    Map.entry("resolveConflict", Set.of(ACCOUNTANT, APPROVER)),
                    Map.entry("sendInvoice", Set.of(ACCOUNTANT, APPROVER)),
                    Map.entry("creditMemo", EVERYBODY),
                    Map.entry("creditMemos", EVERYBODY),
                    Map.entry("creditMemoPlan", ALL_BUT_CUSTOMERS),
                    Map.entry("draftCreditMemo", Set.of(ACCOUNTANT, PLATFORM)),
                    Map.entry("submitCreditMemo", Set.of(ACCOUNTANT, PLATFORM)),
                    Map.entry("rejectCreditMemo", Set.of(APPROVER)),
                    Map.entry("discardCreditMemo", Set.of(ACCOUNTANT, APPROVER)),
                    Map.entry("approveAndPushCreditMemo", Set.of(APPROVER)),
                    // What a credit memo brings was approved; which debt it settles was not.
                    Map.entry("applyCreditMemo", Set.of(ACCOUNTANT, APPROVER)),
                    Map.entry("draftInvoice", Set.of(ACCOUNTANT, PLATFORM)),
                    Map.entry("reviseInvoice", Set.of(ACCOUNTANT, PLATFORM)),
                    Map.entry("agreeOnMailing", Set.of(ACCOUNTANT, PLATFORM)),
                    Map.entry("messageTemplates", STAFF),
                    Map.entry("messageTemplateVersions", STAFF),
                    Map.entry("letterhead", STAFF),
                    Map.entry("messagePreview", STAFF),
                    Map.entry("messages", EVERYBODY),
                    Map.entry("saveMessageTemplate", Set.of(ADMIN, APPROVER)),
                    // It says where customers pay.
                    Map.entry("setLetterhead", Set.of(ADMIN)),
                    Map.entry("setContactPreferences", Set.of(ACCOUNTANT, PLATFORM)),
                    Map.entry("sendMessageAgain", Set.of(ACCOUNTANT, APPROVER)),
                    Map.entry("booksClosing", STAFF),
                    Map.entry("closeBooks", Set.of(APPROVER)),
                    Map.entry("accountStatement", EVERYBODY),
                    Map.entry("accountAsOf", EVERYBODY),
                    Map.entry("invoiceAsOf", EVERYBODY),
                    Map.entry("verifyLedger", Set.of(ADMIN, AUDITOR)),
                    Map.entry("tieOut", STAFF),
                    Map.entry("requestTieOut", Set.of(ACCOUNTANT, APPROVER, AUDITOR)),
                    Map.entry("periods", STAFF),
                    Map.entry("closingChecklist", STAFF),
                    Map.entry("closePack", STAFF),
                    Map.entry("verifyClosePack", STAFF),
                    Map.entry("beginClosing", Set.of(ACCOUNTANT, APPROVER)),
                    Map.entry("abandonClosing", Set.of(ACCOUNTANT, APPROVER)),
                    Map.entry("signOffFinding", Set.of(APPROVER)),
                    Map.entry("closePeriod", Set.of(APPROVER)),
                    Map.entry("reopenBooks", Set.of(ACCOUNTANT, APPROVER)),
                    Map.entry("writeOffInvoice", Set.of(ACCOUNTANT, APPROVER)),
                    Map.entry("refund", EVERYBODY),
                    Map.entry("refundCredit", Set.of(ACCOUNTANT, APPROVER)),
                    Map.entry("refundSale", Set.of(ACCOUNTANT, APPROVER)),
                    Map.entry("bouncePayment", Set.of(ACCOUNTANT, APPROVER)),
                    Map.entry("revisionPlan", ALL_BUT_CUSTOMERS),
                    Map.entry("reviseLandedInvoice", Set.of(ACCOUNTANT, PLATFORM)),
                    Map.entry("submitInvoiceRevision", Set.of(ACCOUNTANT, PLATFORM)),
                    Map.entry("rejectInvoiceRevision", Set.of(APPROVER)),
                    Map.entry("withdrawInvoiceRevision", Set.of(ACCOUNTANT, APPROVER)),
                    Map.entry("approveInvoiceRevision", Set.of(APPROVER)),
                    Map.entry("submitInvoice", Set.of(ACCOUNTANT, PLATFORM)),
                    Map.entry("rejectInvoice", Set.of(APPROVER)),
                    Map.entry("approveAndPushInvoice", Set.of(APPROVER)),
                    Map.entry("approveAndPushInvoices", Set.of(APPROVER)),
                    Map.entry("acceptLandedInvoice", Set.of(APPROVER)),
                    // Accountants void what is not submitted yet; the operation itself looks.
                    Map.entry("voidInvoice", Set.of(ACCOUNTANT, APPROVER)),
                    Map.entry("collection", EVERYBODY),
                    Map.entry("collections", ALL_BUT_CUSTOMERS),
                    Map.entry("disputeInvoice", Set.of(ACCOUNTANT, APPROVER)),
                    Map.entry("recordPromiseToPay", Set.of(ACCOUNTANT, APPROVER)),
                    // Of their own account, where the policy takes it.
                    Map.entry("disputeOwnInvoice", Set.of(CUSTOMER)),
                    Map.entry("promiseToPay", Set.of(CUSTOMER)),
                    Map.entry("answerClaim", Set.of(ACCOUNTANT, APPROVER)),
                    Map.entry("agreeOnInstalments", Set.of(ACCOUNTANT, APPROVER)),
                    Map.entry("holdCollection", Set.of(ACCOUNTANT, APPROVER)),
                    Map.entry("endCollectionPause", Set.of(ACCOUNTANT, APPROVER)),
                    Map.entry("agreeOnCollection", Set.of(ACCOUNTANT, APPROVER)),
                    Map.entry("collectionPolicies", STAFF),
                    Map.entry("feeCaps", STAFF),
                    Map.entry("simulatePolicy", STAFF),
                    Map.entry("shadowPolicies", STAFF),
                    Map.entry("tryOutPolicy", Set.of(ADMIN)),
                    Map.entry("dropShadowPolicy", Set.of(ADMIN)),
                    // With fees it only asks, and an approver allows it.
                    Map.entry("promotePolicy", Set.of(ADMIN)),
                    // What charges fees by itself, an approver allows; the others are theirs alone.
                    Map.entry("saveCollectionPolicy", Set.of(ADMIN)),
                    Map.entry("proposeCollectionPolicy", Set.of(ADMIN, APPROVER)),
                    Map.entry("saveFeeCap", Set.of(ADMIN)),
                    Map.entry("approvalPolicy", STAFF),
                    Map.entry("approvalPolicyHistory", STAFF),
                    // What a policy approves by itself, its author approves.
                    Map.entry("proposeApprovalPolicy", Set.of(APPROVER)),
                    Map.entry("controlledAct", STAFF),
                    Map.entry("controlledActs", STAFF),
                    // Each kind of act says which of these decide about it.
                    Map.entry("allowAct", Set.of(ADMIN, APPROVER)),
                    Map.entry("refuseAct", Set.of(ADMIN, APPROVER)),
                    Map.entry("withdrawAct", Set.of(ADMIN, ACCOUNTANT, APPROVER)));

    private Permissions() {}

    /** every operation that has a row */
    public static Set<String> operations() {
        return ROWS.keySet();
    }

    /** the roles that may call this operation; none when it has no row */
    public static Set<Role> rolesFor(String operation) {
        return ROWS.getOrDefault(operation, Set.of());
    }

    /**
     * Whether this caller may call this operation at all. A customer who is confined to no account
     * would see every account, so the role counts for nothing without one.
     */
    public static boolean allows(Caller caller, String operation) {
        Set<Role> wanted = rolesFor(operation);
        return caller.roles().stream()
                .filter(role -> role != CUSTOMER || caller.confinedTo().isPresent())
                .anyMatch(wanted::contains);
    }
}
