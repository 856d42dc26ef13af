package io.tieout.application.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.command.Caller;
import io.tieout.application.command.Role;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.people.TenantId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class PermissionsTest {

    /** One line per operation, one column per role: x may, . may not. */
    private static final String TABLE =
            """
            operation             ADMIN ACCOUNTANT APPROVER AUDITOR CUSTOMER PLATFORM SYSTEM
            viewer                x     x          x        x       x        x        .
            node                  x     x          x        x       x        x        .
            why                   x     x          x        x       x        x        .
            lateFees              x     x          x        x       x        x        .
            waiveFee              .     x          x        .       .        .        .
            account               x     x          x        x       x        x        .
            accounts              x     x          x        x       .        x        .
            invoice               x     x          x        x       x        x        .
            invoices              x     x          x        x       x        x        .
            invoiceEvents         x     x          x        x       x        x        .
            payment               x     x          x        x       x        x        .
            paymentStatusChanged  x     x          x        x       x        x        .
            access                x     x          x        x       x        x        .
            accessChanged         x     x          x        x       x        x        .
            accessRules           x     x          x        x       .        x        .
            setAccessRules        x     .          .        .       .        .        .
            overrideAccess        .     x          x        .       .        .        .
            endAccessOverride     .     x          x        .       .        .        .
            webhookEndpoints      x     .          .        x       .        .        .
            webhookDeliveries     x     .          .        x       .        .        .
            setWebhookEndpoint    x     .          .        .       .        .        .
            dropPreviousWebhookSecret x .          .        .       .        .        .
            removeWebhookEndpoint x     .          .        .       .        .        .
            redriveWebhookDelivery x    .          .        .       .        .        .
            reconciliationQueue   x     x          x        x       .        .        .
            reconciliationSums    x     x          x        x       .        .        .
            paymentConservation   x     x          x        x       .        .        .
            creditMemoConservation x    x          x        x       .        .        .
            previewMatch          x     x          x        x       .        .        .
            leavePayment          .     x          x        .       .        .        .
            creditPayment         .     x          x        .       .        .        .
            undoPaymentCredit     .     x          x        .       .        .        .
            ignorePayment         .     x          x        .       .        .        .
            matchPayment          .     x          x        .       .        .        .
            undoMatch             .     x          x        .       .        .        .
            undoPaymentIgnore     .     x          x        .       .        .        .
            processorNotices      x     x          x        x       .        .        .
            processorEndpoints    x     .          .        x       .        .        .
            setProcessorSecret    x     .          .        .       .        .        .
            retryProcessorNotice  .     x          x        .       .        .        .
            settleProcessorNotice .     x          x        .       .        .        .
            recordedPayment       x     x          x        x       .        .        .
            recordedPayments      x     x          x        x       .        .        .
            recordPayment         .     x          x        .       .        x        .
            processorFeeRun       x     x          x        x       .        .        .
            postProcessorFees     .     x          x        .       .        .        .
            correctProcessorFee   .     x          x        .       .        x        .
            resolveSuspectedDuplicate . x          x        .       .        .        .
            agreement             x     x          x        x       .        x        .
            agreements            x     x          x        x       .        x        .
            dealReconciliation    x     x          x        x       .        x        .
            ownAgreements         .     .          .        .       x        .        .
            schedulePreview       x     x          x        x       .        x        .
            monthRun              x     x          x        x       .        .        .
            recogniseRevenue      .     x          x        .       .        .        .
            draftAgreement        .     x          x        .       .        x        .
            approveAgreement      .     .          x        .       .        .        .
            requestAmendment      .     x          x        .       .        x        .
            acceptMilestone       .     x          x        .       .        x        .
            withdrawMilestone     .     x          x        .       .        x        .
            logTime               .     x          x        .       .        x        .
            correctTime           .     x          x        .       .        x        .
            agreeOnMailing        .     x          .        .       .        x        .
            messageTemplates      x     x          x        x       .        .        .
            messageTemplateVersions x   x          x        x       .        .        .
            letterhead            x     x          x        x       .        .        .
            messagePreview        x     x          x        x       .        .        .
            messages              x     x          x        x       x        x        .
            saveMessageTemplate   x     .          x        .       .        .        .
            setLetterhead         x     .          .        .       .        .        .
            setContactPreferences .     x          .        .       .        x        .
            sendMessageAgain      .     x          x        .       .        .        .
            booksClosing          x     x          x        x       .        .        .
            closeBooks            .     .          x        .       .        .        .
            reopenBooks           .     x          x        .       .        .        .
            accountStatement      x     x          x        x       x        x        .
            accountAsOf           x     x          x        x       x        x        .
            invoiceAsOf           x     x          x        x       x        x        .
            verifyLedger          x     .          .        x       .        .        .
            tieOut                x     x          x        x       .        .        .
            requestTieOut         .     x          x        x       .        .        .
            periods               x     x          x        x       .        .        .
            closingChecklist      x     x          x        x       .        .        .
            closePack             x     x          x        x       .        .        .
            verifyClosePack       x     x          x        x       .        .        .
            beginClosing          .     x          x        .       .        .        .
            abandonClosing        .     x          x        .       .        .        .
            signOffFinding        .     .          x        .       .        .        .
            closePeriod           .     .          x        .       .        .        .
            writeOffInvoice       .     x          x        .       .        .        .
            refund                x     x          x        x       x        x        .
            refundCredit          .     x          x        .       .        .        .
            refundSale            .     x          x        .       .        .        .
            bouncePayment         .     x          x        .       .        .        .
            revisionPlan          x     x          x        x       .        x        .
            reviseLandedInvoice   .     x          .        .       .        x        .
            submitInvoiceRevision .     x          .        .       .        x        .
            rejectInvoiceRevision .     .          x        .       .        .        .
            withdrawInvoiceRevision .   x          x        .       .        .        .
            approveInvoiceRevision .    .          x        .       .        .        .
            pushPlan              x     x          x        x       .        x        .
            agingReport           x     x          x        x       .        x        .
            trialBalance          x     x          x        x       .        .        .
            ledgerEntries         x     x          x        x       .        .        .
            accountingConnection  x     x          x        x       .        x        .
            accountingOperations  x     x          x        x       .        x        .
            accountingOperation   x     x          x        x       .        .        .
            retryOperation        x     x          x        .       .        .        .
            editAndReplayOperation .    x          x        .       .        .        .
            dismissOperation      .     x          x        .       .        .        .
            connectionHealth      x     .          .        x       .        .        .
            alerts                x     x          x        x       .        .        .
            acknowledgeAlert      x     x          x        .       .        .        .
            observedDocuments     x     x          x        x       x        x        .
            goLive                x     x          x        x       .        .        .
            goLivePreview         x     x          x        x       .        .        .
            invoiceLinkProposals  x     x          x        x       .        .        .
            orphans               x     x          x        x       .        .        .
            staleRecords          x     x          x        x       .        .        .
            setGoLiveCutoff       x     .          x        .       .        .        .
            importOpeningBalances x     x          x        .       .        .        .
            acceptOpeningBalances .     .          x        .       .        .        .
            drifts                x     x          x        x       .        .        .
            drift                 x     x          x        x       .        .        .
            entryDrifts           x     x          x        x       .        .        .
            entryDrift            x     x          x        x       .        .        .
            pushOursAgain         .     .          x        .       .        .        .
            acceptTheirs          .     x          x        .       .        .        .
            parkedEvents          x     .          .        x       .        .        .
            replayParkedEvent     x     .          .        .       .        .        .
            accountingCustomers   x     x          x        x       .        .        .
            accountingList        x     x          x        x       .        .        .
            boundary              x     x          x        x       .        x        .
            mappings              x     x          x        x       .        .        .
            proposeMapping        .     x          x        .       .        .        .
            confirmMapping        .     .          x        .       .        .        .
            pushProduct           .     x          x        .       .        .        .
            pushClass             .     x          x        .       .        .        .
            pushDepartment        .     x          x        .       .        .        .
            declineMapping        .     x          x        .       .        .        .
            refreshAccountingLists x    x          x        .       .        .        .
            agreeOnSweep          x     .          .        .       .        .        .
            sweepAccountingChanges x    .          .        .       .        .        .
            accountingConnectionHistory x .  .        x       .        .        .
            pendingAccountingCompany x . .          x       .        .        .
            startAccountingConnection x . .         .       .        .        .
            confirmAccountingCompany x . .          .       .        .        .
            discardAccountingCompany x . .          .       .        .        .
            disconnectAccounting  x     .          .        .       .        .        .
            openAccount           .     x          .        .       .        x        .
            changeAccountProfile  .     x          .        .       .        x        .
            linkCandidates        x     x          x        x       .        .        .
            linkProposals         x     x          x        x       .        .        .
            linkingReport         x     x          x        x       .        .        .
            masterDataReport      x     x          x        x       .        .        .
            linkAccounts          x     x          .        .       .        .        .
            unlinkAccount         x     x          .        .       .        .        .
            linkInvoiceToDocument .     .          x        .       .        .        .
            linkInvoicesToDocuments .   .          x        .       .        .        .
            refuseLinkCandidate   x     x          .        .       .        .        .
            createAccountingCustomer x  x          .        .       .        .        .
            linkAccount           x     x          .        .       .        .        .
            conflicts             x     x          x        x       .        .        .
            resolveConflict       .     x          x        .       .        .        .
            sendInvoice           .     x          x        .       .        .        .
            creditMemo            x     x          x        x       x        x        .
            creditMemos           x     x          x        x       x        x        .
            creditMemoPlan        x     x          x        x       .        x        .
            draftCreditMemo       .     x          .        .       .        x        .
            submitCreditMemo      .     x          .        .       .        x        .
            rejectCreditMemo      .     .          x        .       .        .        .
            discardCreditMemo     .     x          x        .       .        .        .
            approveAndPushCreditMemo .  .          x        .       .        .        .
            applyCreditMemo       .     x          x        .       .        .        .
            draftInvoice          .     x          .        .       .        x        .
            reviseInvoice         .     x          .        .       .        x        .
            submitInvoice         .     x          .        .       .        x        .
            rejectInvoice         .     .          x        .       .        .        .
            approveAndPushInvoice .     .          x        .       .        .        .
            approveAndPushInvoices .    .          x        .       .        .        .
            acceptLandedInvoice   .     .          x        .       .        .        .
            voidInvoice           .     x          x        .       .        .        .
            collection            x     x          x        x       x        x        .
            collections           x     x          x        x       .        x        .
            disputeInvoice        .     x          x        .       .        .        .
            recordPromiseToPay    .     x          x        .       .        .        .
            disputeOwnInvoice     .     .          .        .       x        .        .
            promiseToPay          .     .          .        .       x        .        .
            answerClaim           .     x          x        .       .        .        .
            agreeOnInstalments    .     x          x        .       .        .        .
            holdCollection        .     x          x        .       .        .        .
            endCollectionPause    .     x          x        .       .        .        .
            agreeOnCollection     .     x          x        .       .        .        .
            collectionPolicies    x     x          x        x       .        .        .
            feeCaps               x     x          x        x       .        .        .
            simulatePolicy        x     x          x        x       .        .        .
            shadowPolicies        x     x          x        x       .        .        .
            tryOutPolicy          x     .          .        .       .        .        .
            dropShadowPolicy      x     .          .        .       .        .        .
            promotePolicy         x     .          .        .       .        .        .
            saveCollectionPolicy  x     .          .        .       .        .        .
            proposeCollectionPolicy x   .          x        .       .        .        .
            saveFeeCap            x     .          .        .       .        .        .
            approvalPolicy        x     x          x        x       .        .        .
            approvalPolicyHistory x     x          x        x       .        .        .
            proposeApprovalPolicy .     .          x        .       .        .        .
            controlledAct         x     x          x        x       .        .        .
            controlledActs        x     x          x        x       .        .        .
            allowAct              x     .          x        .       .        .        .
            refuseAct             x     .          x        .       .        .        .
            withdrawAct           x     x          x        .       .        .        .
            """;

    @TestFactory
    List<DynamicTest> eachRoleMayCallExactlyWhatTheTableSays() {
        List<List<String>> lines = TABLE.lines().map(PermissionsTest::cells).toList();
        List<String> head = lines.getFirst();
        return lines.stream()
                .skip(1)
                .flatMap(line -> Arrays.stream(Role.values()).map(role -> cell(head, line, role)))
                .toList();
    }

    private static DynamicTest cell(List<String> head, List<String> line, Role role) {
        String operation = line.getFirst();
        boolean expected = line.get(head.indexOf(role.name())).equals("x");
        return DynamicTest.dynamicTest(
                role + " " + operation + " " + expected,
                () ->
                        assertThat(Permissions.allows(aCaller(Set.of(role)), operation))
                                .isEqualTo(expected));
    }

    @Test
    void theTableOfThisTestNamesEveryOperation() {
        Set<String> tested =
                TABLE.lines()
                        .skip(1)
                        .map(line -> cells(line).getFirst())
                        .collect(Collectors.toSet());

        assertThat(tested).isEqualTo(Permissions.operations());
    }

    @Test
    void anOperationWithoutARowIsDeniedToEverybody() {
        Caller withEveryRole = aCaller(Set.of(Role.values()));

        assertThat(Permissions.allows(withEveryRole, "deleteEverything")).isFalse();
    }

    @Test
    void aCustomerWithoutAnAccountMayCallNothing() {
        Caller lost =
                new Caller(
                        new TenantId(new UUID(0, 1)),
                        new ActorId("carl"),
                        Set.of(Role.CUSTOMER),
                        "127.0.0.1",
                        Set.of());

        assertThat(Permissions.operations())
                .noneMatch(operation -> Permissions.allows(lost, operation));
    }

    @Test
    void aCallerWithoutARoleMayCallNothing() {
        Caller nobody = aCaller(Set.of());

        assertThat(Permissions.operations())
                .noneMatch(operation -> Permissions.allows(nobody, operation));
    }

    private static List<String> cells(String line) {
        return Pattern.compile(" +").splitAsStream(line).toList();
    }

    private static Caller aCaller(Set<Role> roles) {
        return new Caller(
                new TenantId(new UUID(0, 1)),
                new ActorId("someone"),
                roles,
                "127.0.0.1",
                Set.of(new AccountId(new UUID(0, 2))));
    }
}
