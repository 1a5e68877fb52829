package dev.winnow.audit.log;

import java.util.Collection;
import java.util.Iterator;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.Session;
import org.hibernate.query.SelectionQuery;

/**
 * Queries for what has one of several ids. Hibernate translates a query with a list as its parameter each time, which takes
 * longer than to run it; one with as many parameters as there are ids it translates once. So that there are few of those,
 * the last id is given until there are 1, 4, 16, 64 and so on.
 */
final class IdQuery {

    private static final int STEP = 4;

    private IdQuery() {}

    /**
     * @param hql with {@code %s} where the ids are listed
     * @param ids at least one
     */
    static <T> SelectionQuery<T> of(Session session, String hql, Collection<UUID> ids, Class<T> result) {
        int size = size(ids.size());
        String parameters =
                IntStream.rangeClosed(1, size).mapToObj(each -> "?" + each).collect(Collectors.joining(","));
        SelectionQuery<T> query = session.createSelectionQuery(hql.formatted(parameters), result);
        Iterator<UUID> each = ids.iterator();
        UUID id = each.next();
        for (int position = 1; position <= size; position++) {
            query.setParameter(position, id);
            id = each.hasNext() ? each.next() : id;
        }
        return query;
    }

    private static int size(int ids) {
        int size = 1;
        while (size < ids) {
            size *= STEP;
        }
        return size;
    }
}
