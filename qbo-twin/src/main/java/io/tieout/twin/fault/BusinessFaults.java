package io.tieout.twin.fault;

import java.math.BigDecimal;

/** What a well-formed request can run into in the books. */
public final class BusinessFaults {

    private BusinessFaults() {}

    public static QboFault notFound() {
        return QboFault.validation(
                "610",
                "Object Not Found",
                "Object Not Found : Something you're trying to use has been made inactive. Check"
                        + " the fields with accounts, customers, items, vendors or employees.");
    }

    public static QboFault deletedMeanwhile() {
        return QboFault.validation(
                "610",
                "Object Not Found",
                "Object Not Found : Another user has deleted this transaction.");
    }

    /**
     * A reference to a row that does not exist.
     *
     * @param list the service's internal name of the list: Accounts, Klasses, Names
     */
    public static QboFault invalidReference(String list, String id) {
        return QboFault.validation(
                "2500",
                "Invalid Reference Id",
                "Invalid Reference Id : %s element id %s not found".formatted(list, id));
    }

    public static QboFault cannotBeLinked(String txnId) {
        return QboFault.validation(
                "620",
                "Transaction can't be linked",
                "The Txn ID %s can't be linked".formatted(txnId));
    }

    public static QboFault missingLines() {
        return QboFault.validation(
                "2250", "Missing lines", "You must enter at least one split line.", "Line");
    }

    public static QboFault negativeAmount(BigDecimal amount) {
        return QboFault.validation(
                "2290",
                "Negative amount",
                "Negative amounts are not supported on transaction lines. Supplied value:"
                        + amount.toPlainString(),
                "Amount");
    }

    public static QboFault staleObject() {
        return QboFault.validation(
                "5010",
                "Stale Object Error",
                "Stale Object Error : You and root were working on this at the same time. root"
                        + " finished before you did, so your work was not saved.",
                "");
    }

    /** Code 6000, whose detail says what rule was broken. */
    public static QboFault businessRule(String text) {
        return QboFault.validation(
                "6000",
                "A business validation error has occurred while processing your request",
                "Business Validation Error: " + text,
                "");
    }

    public static QboFault amountIsNotProduct(BigDecimal amount) {
        return QboFault.validation(
                "6070",
                "Amount calculation incorrect in the request",
                "Amount is not equal to UnitPrice * Qty. Supplied value:" + amount.toPlainString(),
                "Amount");
    }

    public static QboFault noName() {
        return QboFault.validation(
                "6080",
                "No name provided",
                "At least one of Title, GivenName, MiddleName, FamilyName, DisplayName, Suffix is"
                        + " needed");
    }

    public static QboFault discountWithoutAmount() {
        return QboFault.validation(
                "6090",
                "Discount line missing required info",
                "A discount amount or percent is required.");
    }

    public static QboFault invalidLineTaxCode(String value) {
        return QboFault.validation(
                "6100",
                "Invalid Line TaxCode in the request",
                "Line TaxCode should be TAX or NON. Supplied value:" + value);
    }

    public static QboFault duplicateDocNumber(String number, String type, String id) {
        return QboFault.validation(
                "6140",
                "Duplicate Document Number Error",
                "Duplicate Document Number Error : You must specify a different number. This number"
                        + " has already been used. "
                        + "DocNumber=%s is assigned to TxnType=%s with TxnId=%s"
                                .formatted(number, type, id));
    }

    public static QboFault tooManyLevels(int most) {
        return QboFault.validation(
                "6180", "Sub level limit", "You can nest up to " + most + " levels.");
    }

    public static QboFault badParent(String why) {
        return QboFault.validation("700", "Bad Parent", "The parent cannot be used. " + why);
    }

    public static QboFault noAccountType() {
        return QboFault.validation(
                "6010",
                "Account type not provided",
                "AccountType or AccountSubType is needed",
                "AccountType");
    }

    public static QboFault parentIsChild() {
        return QboFault.validation(
                "900", "Parent cannot be child", "An object cannot be its own parent or child.");
    }

    public static QboFault periodClosed() {
        return QboFault.validation(
                "6200",
                "Account Period Closed, Cannot Update Through Services API",
                "The account period has closed and the account books cannot be updated through the"
                        + " QBO Services API. Please use the QBO website to make these changes.");
    }

    /**
     * What 5010 has also been seen to say: one code for two things, told apart by the text alone.
     */
    public static QboFault periodClosedAsStale() {
        return QboFault.validation(
                "5010",
                "Account Period Closed, Cannot Update Through Services API",
                "The account period has closed and the account books cannot be updated through the"
                        + " QBO Services API.");
    }

    public static QboFault hasOpenBalance() {
        return QboFault.validation(
                "6220",
                "Delete Entity Has Balance Error",
                "The object you are trying to make inactive has an open balance.");
    }

    public static QboFault duplicateName() {
        return QboFault.validation(
                "6240",
                "Duplicate Name Exists Error",
                "The name supplied already exists. : Another customer, vendor or employee is"
                        + " already using this name. Please use a different name.");
    }

    public static QboFault customerMissingOrInactive(String id) {
        return QboFault.validation(
                "6250",
                "Invalid Customer",
                "The customer %s does not exist or is inactive".formatted(id),
                "CustomerRef");
    }

    public static QboFault wrongAccountType(String property, String id) {
        return QboFault.validation(
                "6430",
                "Invalid account type used",
                "The account %s cannot be used here".formatted(id),
                property);
    }
}
