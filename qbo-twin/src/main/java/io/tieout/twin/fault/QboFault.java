package io.tieout.twin.fault;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A "no" of the accounting service, with the code, texts and HTTP status a client sees. Throwing
 * one leaves the books as they were.
 *
 * <p>Codes, types and status follow Intuit's error-code table and recorded traffic.
 */
public final class QboFault extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int BAD_REQUEST = 400;
    private static final String VALIDATION = "ValidationFault";

    private final int status;
    private final String type;
    private final String code;
    private final String headline;
    private final String detail;
    private final @Nullable String element;

    private QboFault(
            int status,
            String type,
            String code,
            String headline,
            String detail,
            @Nullable String element) {
        super(code + " " + headline + ": " + detail);
        this.status = status;
        this.type = type;
        this.code = code;
        this.headline = headline;
        this.detail = detail;
        this.element = element;
    }

    public int status() {
        return status;
    }

    public String type() {
        return type;
    }

    public String code() {
        return code;
    }

    public String headline() {
        return headline;
    }

    public String detail() {
        return detail;
    }

    public Optional<String> element() {
        return Optional.ofNullable(element);
    }

    /** A fault of the kind most answers are: status 400, the caller's request is at fault. */
    static QboFault validation(String code, String headline, String detail) {
        return new QboFault(BAD_REQUEST, VALIDATION, code, headline, detail, null);
    }

    static QboFault validation(String code, String headline, String detail, String element) {
        return new QboFault(BAD_REQUEST, VALIDATION, code, headline, detail, element);
    }

    /** A fault with a type and a status of its own. */
    static QboFault of(int status, String type, String code, String headline, String detail) {
        return new QboFault(status, type, code, headline, detail, null);
    }

    static QboFault system(String detail) {
        return new QboFault(
                500,
                "SystemFault",
                "10000",
                "An application error has occurred while processing your request",
                "System Failure Error: " + detail,
                null);
    }
}
