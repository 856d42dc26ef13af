package io.tieout.twin.fault;

import static java.util.Map.entry;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * Every fault of the accounting service by its code, for somebody who wants to meet one that no
 * rule here provokes. Meanings and status: Intuit's error-code table and recorded traffic (facts
 * sheet section 2.5); texts that no recording shows are Intuit's words for the code.
 */
public final class FaultCatalogue {

    private static final String AUTHENTICATION = "AuthenticationFault";
    private static final String AUTHORIZATION = "AuthorizationFault";
    private static final int UNAUTHORIZED = 401;

    private static final Map<String, Supplier<QboFault>> BY_CODE =
            Map.ofEntries(
                    access("100", AUTHENTICATION, "General Authentication Error", "SRV-110"),
                    access("110", AUTHENTICATION, "OAuth error", "The token is not valid."),
                    access(
                            "120",
                            AUTHORIZATION,
                            "Authorization Failure",
                            "-11014: the user who connected the app does not have access to this"
                                    + " company any more."),
                    plain("130", "Wrong Cluster", "The company lives on another cluster."),
                    plain("140", "Company Locked", "The company is locked."),
                    plain("150", "Company Under Maintenance", "The company is being maintained."),
                    plain("600", "Duplicate Request ID", "The requestid is in use already."),
                    entry("700", () -> BusinessFaults.badParent("On purpose.")),
                    plain(
                            "800",
                            "Cannot Delete",
                            "The object cannot be deleted because other objects depend on it."),
                    plain("5020", "Permission Denied", "The user may not use this feature."),
                    plain(
                            "5030",
                            "Feature Not Supported",
                            "The company's subscription does not include this feature."),
                    plain(
                            "6190",
                            "Invalid Company Status",
                            "Subscription period has ended or canceled or there was a billing"
                                    + " problem : You can't add data to QuickBooks Online because"
                                    + " your trial or subscription period ended."),
                    plain(
                            "6210",
                            "Account Period Closed, Cannot Update Through Services API",
                            "The account period has closed and is protected by a password."),
                    plain(
                            "6420",
                            "Invalid Email Address",
                            "An e-mail address is needed to deliver this by e-mail."),
                    plain(
                            "6480",
                            "Transaction Matched",
                            "The transaction has been matched with one downloaded from the bank"
                                    + " and cannot be changed."),
                    entry("610", BusinessFaults::notFound),
                    entry("620", () -> BusinessFaults.cannotBeLinked("0")),
                    entry("900", BusinessFaults::parentIsChild),
                    entry("2010", () -> RequestFaults.badProperty("unknown")),
                    entry("2020", () -> RequestFaults.missing("Line")),
                    entry("2250", BusinessFaults::missingLines),
                    entry("2260", PostingFaults::missingPostingType),
                    entry("2270", PostingFaults::missingTaxApplicableOn),
                    entry("2280", PostingFaults::missingTaxAmount),
                    entry("2300", PostingFaults::unbalanced),
                    entry("2290", () -> BusinessFaults.negativeAmount(BigDecimal.ONE.negate())),
                    entry("2500", () -> BusinessFaults.invalidReference("Accounts", "0")),
                    entry("4000", () -> RequestFaults.queryDoesNotParse("Encountered \"x\"")),
                    entry("4001", () -> RequestFaults.queryIsInvalid("property x not found")),
                    entry("5010", BusinessFaults::staleObject),
                    entry("5010_closed", BusinessFaults::periodClosedAsStale),
                    entry("6000", () -> BusinessFaults.businessRule("On purpose.")),
                    entry("6010", BusinessFaults::noAccountType),
                    entry("6070", () -> BusinessFaults.amountIsNotProduct(BigDecimal.ONE)),
                    entry("6080", BusinessFaults::noName),
                    entry("6100", () -> BusinessFaults.invalidLineTaxCode("0")),
                    entry("6140", () -> BusinessFaults.duplicateDocNumber("0", "Invoice", "0")),
                    entry("6180", () -> BusinessFaults.tooManyLevels(5)),
                    entry("6200", BusinessFaults::periodClosed),
                    entry("6220", BusinessFaults::hasOpenBalance),
                    entry("6240", BusinessFaults::duplicateName),
                    entry("6250", () -> BusinessFaults.customerMissingOrInactive("0")),
                    entry("6430", () -> BusinessFaults.wrongAccountType("AccountRef", "0")),
                    entry("6540", () -> PostingFaults.deposited("0")),
                    entry("10000", () -> RequestFaults.applicationError("on purpose")));

    private FaultCatalogue() {}

    /**
     * A fault by its code; {@code 5010_closed} is the 5010 that means a closed period.
     *
     * @return a new one each time, empty if the service has no such code
     */
    public static Optional<QboFault> find(String code) {
        return Optional.ofNullable(BY_CODE.get(code)).map(Supplier::get);
    }

    /** Every code there is, for the message to somebody who asked for another. */
    public static Set<String> codes() {
        return new TreeSet<>(BY_CODE.keySet());
    }

    private static Map.Entry<String, Supplier<QboFault>> plain(
            String code, String headline, String detail) {
        return entry(code, () -> QboFault.validation(code, headline, detail));
    }

    private static Map.Entry<String, Supplier<QboFault>> access(
            String code, String type, String headline, String detail) {
        return entry(code, () -> QboFault.of(UNAUTHORIZED, type, code, headline, detail));
    }
}
