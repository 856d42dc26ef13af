package io.tieout.twin.fault;

import io.tieout.twin.json.Json;
import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers of the gateway before the accounting service: the second shape (lower case, many null
 * siblings, milliseconds) for 401, the third (XML or JSON, type SERVICE) for 403 and 429.
 */
public final class GatewayFaults {

    private GatewayFaults() {}

    /** The 401 body, recorded in public client test suites. */
    public static ObjectNode authenticationFailed(String detail, Instant now) {
        ObjectNode error =
                Json.object()
                        .put(
                                "message",
                                "message=AuthenticationFailed; errorCode=003200; statusCode=401")
                        .put("detail", detail)
                        .put("code", "3200")
                        .putNull("element");
        ObjectNode body = Json.object().putNull("warnings").putNull("intuitObject");
        body.putObject("fault").set("error", Json.array().add(error)).put("type", "AUTHENTICATION");
        body.putNull("report").putNull("queryResponse");
        body.putArray("batchItemResponse");
        body.putArray("attachableResponse");
        body.putNull("syncErrorResponse").putNull("requestId");
        body.put("time", now.toEpochMilli()).putNull("status");
        body.putArray("cdcresponse");
        return body;
    }

    /** The 403 body: a token that is not valid for this company. */
    public static ObjectNode authorizationFailed(String time) {
        return service(
                "message=AuthorizationFailed; errorCode=003100; statusCode=403", "", "3100", time);
    }

    /** The 429 body as JSON. */
    public static ObjectNode throttled(String time) {
        return service(
                "message=ThrottleExceeded; errorCode=003001; statusCode=429",
                "The request limit was reached.  Try again later",
                "3001",
                time);
    }

    /** The 429 body as XML, which clients have received although they asked for JSON. */
    public static String throttledXml(String time) {
        return """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <IntuitResponse xmlns="http://schema.intuit.com/finance/v3" time="%s">\
        <Fault type="SERVICE"><Error code="3001">\
        <Message>message=ThrottleExceeded; errorCode=003001; statusCode=429</Message>\
        <Detail>The request limit was reached.  Try again later</Detail>\
        </Error></Fault></IntuitResponse>
        """
                .formatted(time);
    }

    /** The 401 body as XML, recorded in a public client's issues. */
    public static String authenticationErrorXml(String time) {
        return """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <IntuitResponse xmlns="http://schema.intuit.com/finance/v3" time="%s">\
        <Fault type="AuthenticationFault"><Error code="100">\
        <Message>General Authentication Error</Message>\
        <Detail>AuthenticationFailed: SRV-110</Detail>\
        </Error></Fault></IntuitResponse>
        """
                .formatted(time);
    }

    /**
     * The 429 body once a month's allowance of metered reads is used up. Only the status is
     * documented (blog of 2026-01-08); the detail is this twin's.
     */
    public static ObjectNode readCapReached(String time) {
        return service(
                "message=ThrottleExceeded; errorCode=003001; statusCode=429",
                "The monthly limit of CorePlus API calls was reached. Calls are blocked until next"
                        + " month",
                "3001",
                time);
    }

    private static ObjectNode service(String message, String detail, String code, String time) {
        ObjectNode error =
                Json.object().put("Message", message).put("Detail", detail).put("code", code);
        ObjectNode body = Json.object();
        body.putObject("Fault").set("Error", Json.array().add(error)).put("type", "SERVICE");
        return body.put("time", time);
    }
}
