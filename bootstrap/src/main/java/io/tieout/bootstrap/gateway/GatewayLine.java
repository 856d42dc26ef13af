package io.tieout.bootstrap.gateway;

import io.micrometer.core.instrument.MeterRegistry;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.netty.handler.timeout.IdleStateEvent;
import io.tieout.graphql.accountaccess.door.AccessAnswers;
import io.tieout.graphql.accountaccess.door.Answer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;

/**
 * A connection of a gateway. It reads a question, answers it, and reads the next one when the
 * answer was sent: whoever asks faster than they listen waits, and this node keeps no answers for
 * them.
 */
final class GatewayLine extends SimpleChannelInboundHandler<FullHttpRequest> {

    private static final Logger LOG = LoggerFactory.getLogger(GatewayLine.class);

    private final GatewayDesk desk;
    private final Executor patient;
    private final MeterRegistry meters;
    private final Deque<Runnable> asked = new ArrayDeque<>();
    private boolean isAnswering;
    private String origin = "unknown";

    /**
     * @param patient works on what has no answer at once
     */
    GatewayLine(GatewayDesk desk, Executor patient, MeterRegistry meters) {
        this.desk = desk;
        this.patient = patient;
        this.meters = meters;
    }

    @Override
    public void channelActive(ChannelHandlerContext line) {
        if (line.channel().remoteAddress() instanceof InetSocketAddress remote) {
            origin = remote.getAddress().getHostAddress();
        }
        line.read();
    }

    @Override
    protected void channelRead0(ChannelHandlerContext line, FullHttpRequest request) {
        Turn turn = new Turn(line, request, meters, () -> goOn(line));
        asked.add(request.decoderResult().isFailure() ? refuse(request, turn) : ask(request, turn));
        if (!isAnswering) {
            next(line);
        }
    }

    private static Runnable refuse(FullHttpRequest request, Turn turn) {
        Answer refusal = unreadable(request.decoderResult().cause());
        return () -> turn.answerAndHangUp(refusal);
    }

    private Runnable ask(FullHttpRequest request, Turn turn) {
        try {
            Question question = question(request);
            return () -> begin(question, turn);
        } catch (IllegalArgumentException garbled) {
            return () -> turn.answer(noAddress());
        }
    }

    /** what came in one piece is answered one after the other */
    private void next(ChannelHandlerContext line) {
        Runnable turn = asked.poll();
        isAnswering = turn != null;
        if (turn == null) {
            line.read();
        } else {
            turn.run();
        }
    }

    /** as a task of its own: a thousand questions in one piece are no reason to run out of stack */
    private void goOn(ChannelHandlerContext line) {
        if (asked.isEmpty()) {
            next(line);
        } else {
            line.executor().execute(() -> next(line));
        }
    }

    private void begin(Question question, Turn turn) {
        guarded(question, () -> desk.atOnce(question))
                .ifPresentOrElse(turn::answer, () -> patient.execute(() -> wait(question, turn)));
    }

    private void wait(Question question, Turn turn) {
        guarded(question, () -> Optional.of(desk.inTime(question))).ifPresent(turn::answer);
    }

    /**
     * what is asked
     *
     * @throws IllegalArgumentException its address cannot be decoded
     */
    private Question question(FullHttpRequest request) {
        return new Question(
                request.method().name(),
                new QueryStringDecoder(request.uri()).path(),
                request.headers().get(HttpHeaderNames.AUTHORIZATION, ""),
                String.join(", ", request.headers().getAll(HttpHeaderNames.IF_NONE_MATCH)),
                origin);
    }

    private static Optional<Answer> guarded(Question question, Supplier<Optional<Answer>> answer) {
        try {
            return answer.get();
        } catch (RuntimeException failure) {
            LOG.error("A gateway got no answer: {}", question, failure);
            return Optional.of(
                    AccessAnswers.refused(
                            HttpStatus.INTERNAL_SERVER_ERROR,
                            "INTERNAL_ERROR",
                            "the node failed; its log says why"));
        }
    }

    private static Answer unreadable(Throwable cause) {
        return cause instanceof TooLongFrameException
                ? AccessAnswers.refused(
                        HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE,
                        "TOO_LARGE",
                        "the address and the headers of a question are 8 KB at most")
                : AccessAnswers.refused(HttpStatus.BAD_REQUEST, "BAD_REQUEST", "this is not HTTP");
    }

    private static Answer noAddress() {
        return AccessAnswers.refused(
                HttpStatus.BAD_REQUEST,
                "BAD_REQUEST",
                "the address is not encoded as addresses are");
    }

    /** nobody asked anything for a while */
    @Override
    public void userEventTriggered(ChannelHandlerContext line, Object event) throws Exception {
        if (event instanceof IdleStateEvent) {
            var _ = line.close();
        } else {
            super.userEventTriggered(line, event);
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext line, Throwable failure) {
        if (!(failure instanceof IOException)) {
            LOG.error("A gateway's connection from {} failed.", origin, failure);
        }
        // An IOException is a gateway that hung up.
        var _ = line.close();
    }
}
