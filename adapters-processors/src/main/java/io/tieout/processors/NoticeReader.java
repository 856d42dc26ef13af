package io.tieout.processors;

import io.tieout.application.processor.ProcessorCommand.ReceiveNotice;
import io.tieout.domain.money.Money;
import io.tieout.domain.processor.ProcessorReport;
import io.tieout.domain.processor.ProcessorReport.Other;
import io.tieout.domain.processor.ProcessorReport.Reclaimed;
import io.tieout.domain.processor.ProcessorReport.ReclaimedWithFee;
import io.tieout.domain.processor.ProcessorReport.Unclear;
import io.tieout.domain.recorded.Channel;
import io.tieout.processors.Words.NotUnderstood;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts one processor's notices into our words. A type that it does not know is kept as other; one
 * that moves money and cannot be read is kept as unclear, for a person to look at.
 */
abstract sealed class NoticeReader permits StripeNotices, SquareNotices, PaypalNotices {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static final int LONGEST_NAME = 255;

    private final Channel processor;
    private final String eventIdField;
    private final String typeField;

    NoticeReader(Channel processor, String eventIdField, String typeField) {
        this.processor = processor;
        this.eventIdField = eventIdField;
        this.typeField = typeField;
    }

    final Channel processor() {
        return processor;
    }

    /** empty for bytes that are no notice at all */
    final Optional<ReceiveNotice> read(byte[] body) {
        JsonNode notice;
        try {
            notice = MAPPER.readTree(body);
        } catch (JacksonException _) {
            return Optional.empty();
        }
        String eventId = notice.path(eventIdField).asString("");
        String type = notice.path(typeField).asString("");
        boolean isNamed =
                !eventId.isBlank()
                        && eventId.length() <= LONGEST_NAME
                        && !type.isBlank()
                        && type.length() <= LONGEST_NAME;
        return isNamed
                ? Optional.of(new ReceiveNotice(processor, eventId, type, report(type, notice)))
                : Optional.empty();
    }

    private ProcessorReport report(String type, JsonNode notice) {
        try {
            return translate(type, notice);
        } catch (NotUnderstood problem) {
            return new Unclear("not understood: " + problem.getMessage());
        }
    }

    /**
     * what a notice of this type says
     *
     * @throws NotUnderstood it does not say what such a notice says
     */
    abstract ProcessorReport translate(String type, JsonNode notice);

    /** money that goes back with a part of the fee, where there is such a part */
    static ProcessorReport feeBack(Reclaimed reclaimed, Money fee) {
        return fee.isPositive() ? new ReclaimedWithFee(reclaimed, fee) : reclaimed;
    }

    static Other nothing(String type) {
        return new Other("nothing follows from " + type);
    }
}
