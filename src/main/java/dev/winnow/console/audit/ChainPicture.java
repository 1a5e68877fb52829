package dev.winnow.console.audit;

import dev.winnow.audit.proof.Flaw;
import java.util.ArrayList;
import java.util.List;

/**
 * A bar for each chain, as long as it has records, with a line as far as checkpoints sign it, and a mark at each flaw.
 *
 * @param name a class of the style sheet
 */
public record ChainPicture(String name, int width, int height, List<Bar> bars) {

    private static final int ROW = 22;
    private static final int BAR = 10;
    private static final int LABEL = 76;
    private static final int LEAST = 2;
    private static final int END = 12;

    public ChainPicture {
        bars = List.copyOf(bars);
    }

    /**
     * A chain.
     *
     * @param y of its top
     * @param text of its baseline
     * @param signed the length of the line, 0 for none
     * @param flaws their places
     */
    public record Bar(String label, int x, int y, int text, int length, int height, int signed, List<Integer> flaws) {

        public Bar {
            flaws = List.copyOf(flaws);
        }

        /** Where the line is drawn. */
        public int line() {
            return y + height + 2;
        }
    }

    static ChainPicture of(String name, int width, List<ChainLine> chains) {
        long most =
                chains.stream().mapToLong(line -> line.chain().records()).max().orElse(1);
        List<Bar> bars = new ArrayList<>();
        for (ChainLine line : chains) {
            bars.add(bar(line, bars.size() * ROW, width - LABEL - END, Math.max(1, most)));
        }
        return new ChainPicture(name, width, Math.max(ROW, chains.size() * ROW), bars);
    }

    private static Bar bar(ChainLine line, int top, int room, long most) {
        long records = line.chain().records();
        return new Bar(
                line.shortName(),
                LABEL,
                top + 4,
                top + BAR + 4,
                length(records, room, most),
                BAR,
                line.chain().signed() == 0 ? 0 : length(Math.min(line.chain().signed(), records), room, most),
                line.flaws().stream()
                        .map(Flaw::position)
                        .map(position -> LABEL + length(Math.min(position, records + 1), room, most))
                        .distinct()
                        .toList());
    }

    private static int length(long records, int room, long most) {
        return (int) Math.max(LEAST, Math.min(room, records * room / most));
    }
}
