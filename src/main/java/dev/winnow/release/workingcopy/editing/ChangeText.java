package dev.winnow.release.workingcopy.editing;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.policy.workbook.CellValue;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Operations as they are stored: JSON, compressed. */
public final class ChangeText {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private ChangeText() {}

    public static byte[] write(List<Operation> operations) {
        ArrayNode array = NODES.arrayNode();
        operations.forEach(operation -> array.add(json(operation)));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream packed = new GZIPOutputStream(bytes)) {
            MAPPER.writeValue(packed, array);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static List<Operation> read(byte[] bytes) {
        try (GZIPInputStream packed = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            List<Operation> operations = new ArrayList<>();
            MAPPER.readTree(packed).forEach(node -> operations.add(operation(node)));
            return operations;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode json(Operation operation) {
        return operation.match(new Operation.Functions<>(
                set -> {
                    ObjectNode node = node("set", set.row()).put("column", set.column());
                    node.set("value", value(set.value()));
                    return node;
                },
                insert -> {
                    EditedRow row = insert.inserted();
                    ObjectNode node = node("insert", row.key())
                            .put("after", insert.after())
                            .put("origin", row.origin())
                            .put("new", row.isNew());
                    ObjectNode cells = node.putObject("cells");
                    row.cells().forEach((column, value) -> cells.set(column.toString(), value(value)));
                    return node;
                },
                remove -> node("remove", remove.row()),
                move -> node("move", move.row()).put("after", move.after())));
    }

    private static ObjectNode node(String op, String row) {
        return NODES.objectNode().put("op", op).put("row", row);
    }

    private static Operation operation(JsonNode node) {
        String row = node.path("row").textValue();
        String after = node.path("after").textValue();
        return switch (node.path("op").asText()) {
            case "set" -> new Operation.SetCell(row, node.path("column").intValue(), value(node.path("value")));
            case "insert" -> new Operation.InsertRow(inserted(row, node), after);
            case "remove" -> new Operation.RemoveRow(row);
            case "move" -> new Operation.MoveRow(row, after);
            default -> throw new IllegalStateException("unknown operation " + node);
        };
    }

    private static EditedRow inserted(String key, JsonNode node) {
        TreeMap<Integer, CellValue> cells = new TreeMap<>();
        for (Map.Entry<String, JsonNode> cell : node.path("cells").properties()) {
            CellValue value = value(cell.getValue());
            if (value != null) {
                cells.put(Integer.valueOf(cell.getKey()), value);
            }
        }
        return new EditedRow(
                key, node.path("origin").intValue(), node.path("new").booleanValue(), cells);
    }

    private static JsonNode value(@Nullable CellValue value) {
        return value == null
                ? NODES.nullNode()
                : value.match(new CellValue.Functions<>(
                        text -> NODES.textNode(text.text()),
                        decimal -> NODES.numberNode(decimal.number()),
                        date -> NODES.objectNode().put("date", date.date().toString()),
                        flag -> NODES.booleanNode(flag.flag()),
                        computed -> NODES.objectNode().put("formula", computed.formula())));
    }

    private static @Nullable CellValue value(JsonNode node) {
        if (node.isTextual()) {
            return new CellValue.Text(node.textValue());
        }
        if (node.isNumber()) {
            return new CellValue.Decimal(node.decimalValue());
        }
        if (node.isBoolean()) {
            return new CellValue.Flag(node.booleanValue());
        }
        if (node.has("date")) {
            return new CellValue.Date(LocalDate.parse(node.path("date").textValue()));
        }
        return node.has("formula") ? new CellValue.Computed(node.path("formula").textValue()) : null;
    }
}
