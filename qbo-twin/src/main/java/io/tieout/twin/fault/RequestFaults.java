package io.tieout.twin.fault;

import java.util.Collection;
import java.util.stream.Collectors;

/** What can be wrong with a request before anybody asks whether it makes sense as bookkeeping. */
public final class RequestFaults {

    /** Known properties named in a 2010; real answers cut the list off as well. */
    private static final int NAMED_PROPERTIES = 60;

    private RequestFaults() {}

    public static QboFault unsupportedOperation(String operation) {
        return QboFault.validation(
                "500", "Unsupported Operation", "Operation " + operation + " is not supported.");
    }

    public static QboFault unknownProperty(
            String property, String entity, Collection<String> known) {
        String names =
                known.stream()
                        .sorted()
                        .limit(NAMED_PROPERTIES)
                        .map(name -> '"' + name + '"')
                        .collect(Collectors.joining(", "));
        return badProperty(
                """
                Unrecognized field "%s" (class com.intuit.schema.finance.v3.%s), \
                not marked as ignorable (%d known properties: %s [truncated]])\
                """
                        .formatted(property, entity, known.size(), names));
    }

    public static QboFault badProperty(String what) {
        return QboFault.validation(
                "2010",
                "Request has invalid or unsupported property",
                "Property Name:" + what + "\n specified is unsupported or invalid");
    }

    public static QboFault missing(String parameter) {
        return QboFault.validation(
                "2020",
                "Required param missing, need to supply the required value for the API",
                "Required parameter " + parameter + " is missing in the request",
                parameter);
    }

    public static QboFault invalidId(String value) {
        return QboFault.validation(
                "2030", "Invalid ID", "Id should be a valid number. Supplied value:" + value, "Id");
    }

    public static QboFault invalidCharacters(String property, String value) {
        return QboFault.validation(
                "2040",
                "Invalid String. The String specified is invalid",
                property + " contains invalid characters. Supplied value:" + value,
                property);
    }

    public static QboFault tooLong(String property, int most, int supplied) {
        return QboFault.validation(
                "2050",
                "String length is either shorter or longer than supported by specification",
                "Min:0 Max:%d supported. Supplied length:%d".formatted(most, supplied),
                property);
    }

    public static QboFault invalidDate(String property, String value) {
        return QboFault.validation(
                "2060",
                "Invalid Date Format",
                "The date format is invalid. Supplied value:" + value,
                property);
    }

    public static QboFault invalidNumber(String property, String value) {
        return QboFault.validation(
                "2080",
                "Invalid Number Format",
                "The number format is invalid. Supplied value:" + value,
                property);
    }

    public static QboFault invalidDecimal(String property, String value, String rule) {
        return QboFault.validation(
                "2110", "Invalid Decimal", rule + ". Supplied value:" + value, property);
    }

    public static QboFault invalidEnumeration(String property, String value) {
        return QboFault.validation(
                "2170",
                "Invalid Enumeration",
                "Supplied value:" + value + " is not supported for " + property,
                property);
    }

    public static QboFault invalidDateRange(String property, String value) {
        return QboFault.validation(
                "2190",
                "Invalid Date Range",
                property + " should be within the last 30 days. Supplied value:" + value,
                property);
    }

    public static QboFault invalidEmail(String value) {
        return QboFault.validation(
                "2210",
                "Invalid Email Address format",
                "Email Address does not conform to the syntax rules of RFC 822. Supplied value:"
                        + value,
                "PrimaryEmailAddr.Address");
    }

    public static QboFault invalidBoolean(String property, String value) {
        return QboFault.validation(
                "2230",
                "Invalid Boolean",
                "Supplied value:" + value + " is not a boolean",
                property);
    }

    public static QboFault invalidRequestId(String value) {
        return QboFault.validation(
                "2130",
                "Invalid Request Id Format",
                "requestid has at most 50 characters. Supplied value:" + value);
    }

    public static QboFault batchTooLarge(int most, int supplied) {
        return QboFault.validation(
                "1040",
                "Batch size exceeds allowed limit",
                "The batch limit is %d. Supplied:%d".formatted(most, supplied));
    }

    public static QboFault queryDoesNotParse(String why) {
        return QboFault.validation("4000", "Error parsing query", "QueryParserError: " + why);
    }

    public static QboFault queryLexicalError(int column, String near) {
        return QboFault.validation(
                "4000",
                "Error parsing query",
                "QueryParserError: Lexical error at line 1, column %d.  Encountered: \"%s\""
                        .formatted(column, near));
    }

    public static QboFault queryIsInvalid(String why) {
        return QboFault.validation("4001", "Invalid query", "QueryValidationError: " + why);
    }

    /** The service itself failed; nothing is wrong with the request. */
    public static QboFault applicationError(String what) {
        return QboFault.system(what);
    }
}
