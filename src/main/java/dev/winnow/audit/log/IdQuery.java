package dev.winnow.audit.log;

import java.util.Collection;
import java.util.Iterator;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.Session;
import org.hibernate.query.SelectionQuery;

/**
 * Queries with a list of ids. Hibernate translates a query with a list parameter on each call, which takes longer than
 * running it; a query with one parameter an id is translated once. To limit the number of such queries, the last id is
 * repeated until there are 1, 4, 16, 64 and so on.
 */
final class IdQuery {

    private static final int STEP = 4;

    private IdQuery() {}

    /**
     * @param hql with {@code %s} in the place of the ids
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
