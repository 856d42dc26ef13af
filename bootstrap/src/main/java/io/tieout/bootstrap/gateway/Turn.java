package io.tieout.bootstrap.gateway;

import io.micrometer.core.instrument.MeterRegistry;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.tieout.bootstrap.security.Protection;
import io.tieout.graphql.accountaccess.door.Answer;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.http.MediaType;

/** A question that is being answered: from its arrival until its answer is sent. */
final class Turn {

    /** all answers, with their status as a tag; see docs/operations.md */
    private static final String ANSWERS = "tieout.gateway.answers";

    /** RFC 9110, 5.6.7 */
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
                    .withZone(ZoneOffset.UTC);

    private final ChannelHandlerContext line;
    private final boolean isLast;
    private final MeterRegistry meters;
    private final Runnable afterwards;
    private final long begun = System.nanoTime();

    /**
     * @param afterwards what goes on when the answer was sent, unless the line is closed then
     */
    Turn(
            ChannelHandlerContext line,
            FullHttpRequest request,
            MeterRegistry meters,
            Runnable afterwards) {
        this.line = line;
        this.isLast = !HttpUtil.isKeepAlive(request);
        this.meters = meters;
        this.afterwards = afterwards;
    }

    /** from any thread */
    void answer(Answer answer) {
        send(answer, isLast);
    }

    /** where what follows could not be told from what was asked */
    void answerAndHangUp(Answer answer) {
        send(answer, true);
    }

    private void send(Answer answer, boolean hangsUp) {
        FullHttpResponse response = response(answer);
        HttpUtil.setKeepAlive(response, !hangsUp);
        var _ = line.writeAndFlush(response).addListener(sent(answer, hangsUp));
    }

    private ChannelFutureListener sent(Answer answer, boolean hangsUp) {
        return written -> {
            meters.timer(ANSWERS, "status", Integer.toString(answer.status()))
                    .record(Duration.ofNanos(System.nanoTime() - begun));
            if (hangsUp || !written.isSuccess()) {
                var _ = written.channel().close();
            } else {
                afterwards.run();
            }
        };
    }

    private static FullHttpResponse response(Answer answer) {
        FullHttpResponse response =
                new DefaultFullHttpResponse(
                        HttpVersion.HTTP_1_1,
                        HttpResponseStatus.valueOf(answer.status()),
                        Unpooled.wrappedBuffer(answer.body()));
        Protection.HEADERS.forEach(response.headers()::set);
        answer.headers().forEach(response.headers()::set);
        response.headers().set(HttpHeaderNames.DATE, DATE.format(Instant.now()));
        if (answer.body().length > 0) {
            response.headers().set(HttpHeaderNames.CONTENT_TYPE, MediaType.APPLICATION_JSON_VALUE);
            HttpUtil.setContentLength(response, answer.body().length);
        }
        return response;
    }
}
