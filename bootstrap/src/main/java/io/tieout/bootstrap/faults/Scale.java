package io.tieout.bootstrap.faults;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which part of a whole run is run, such as {@code 1/50}: the whole, or less. */
public record Scale(int parts, int of) {

    public static final Scale WHOLE = new Scale(1, 1);

    private static final Pattern WRITTEN = Pattern.compile("([1-9]\\d{0,4})(?:/([1-9]\\d{0,4}))?");

    public Scale {
        if (parts < 1 || parts > of) {
            throw new IllegalArgumentException(
                    "a scale is a part of the whole, such as 1/50, but got " + parts + "/" + of);
        }
    }

    /**
     * reads {@code 1/50}
     *
     * @throws IllegalArgumentException naming what is written instead
     */
    public static Scale parse(String written) {
        Matcher matcher = WRITTEN.matcher(written.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "a scale is a part of the whole, such as 1/50, but got '" + written + "'");
        }
        String of = matcher.group(2);
        return new Scale(Integer.parseInt(matcher.group(1)), of == null ? 1 : Integer.parseInt(of));
    }

    /** as many of so many as the scale asks for, but one at least */
    public int of(int whole) {
        return Math.max(1, Math.toIntExact((long) whole * parts / of));
    }

    @Override
    public String toString() {
        return parts + "/" + of;
    }
}
