package io.tieout.twin.storage;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;

/** A line on disk: eight hexadecimal digits of CRC-32C, a blank, the text, a line feed. */
final class Line {

    private static final int CHECKSUM_DIGITS = 8;
    private static final int PREFIX = CHECKSUM_DIGITS + 1;
    private static final HexFormat HEX = HexFormat.of();

    private Line() {}

    static byte[] encode(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        String prefix = HEX.toHexDigits((int) checksum(bytes, 0, bytes.length)) + " ";
        byte[] line = new byte[PREFIX + bytes.length + 1];
        System.arraycopy(prefix.getBytes(StandardCharsets.US_ASCII), 0, line, 0, PREFIX);
        System.arraycopy(bytes, 0, line, PREFIX, bytes.length);
        line[line.length - 1] = '\n';
        return line;
    }

    /**
     * The texts of a file's lines, without a last one that is incomplete.
     *
     * @throws CorruptFile if a line before the last one does not match its checksum
     */
    static List<String> decodeAll(Path file, byte[] bytes) {
        List<String> texts = new ArrayList<>();
        int start = 0;
        int end = indexOfLineFeed(bytes, start);
        while (end >= 0) {
            Optional<String> text = decode(bytes, start, end);
            boolean isLast = end == bytes.length - 1;
            if (text.isEmpty() && !isLast) {
                throw new CorruptFile(file, texts.size() + 1);
            }
            text.ifPresent(texts::add);
            start = end + 1;
            end = indexOfLineFeed(bytes, start);
        }
        return texts;
    }

    private static int indexOfLineFeed(byte[] bytes, int start) {
        for (int i = start; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private static Optional<String> decode(byte[] bytes, int start, int end) {
        if (end - start < PREFIX) {
            return Optional.empty();
        }
        String digits = new String(bytes, start, CHECKSUM_DIGITS, StandardCharsets.US_ASCII);
        if (!digits.matches("[0-9a-f]{8}")) {
            return Optional.empty();
        }
        long expected = HexFormat.fromHexDigitsToLong(digits);
        int length = end - start - PREFIX;
        return checksum(bytes, start + PREFIX, length) == expected
                ? Optional.of(new String(bytes, start + PREFIX, length, StandardCharsets.UTF_8))
                : Optional.empty();
    }

    private static long checksum(byte[] bytes, int offset, int length) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, offset, length);
        return crc.getValue();
    }
}
