/** The hearings of a list by court, room and judge, in the order they come. */
import type { ListedHearing } from "./useCauseList";

export interface Room {
  key: string;
  first: ListedHearing;
  hearings: ListedHearing[];
}

export function roomsOf(hearings: readonly ListedHearing[]): Room[] {
  const rooms: Room[] = [];
  for (const hearing of hearings) {
    const key = [hearing.court.code, hearing.room, hearing.listed?.judgeEn].join(" ");
    const last = rooms.at(-1);
    if (last?.key === key) last.hearings.push(hearing);
    else rooms.push({ key, first: hearing, hearings: [hearing] });
  }
  return rooms;
}
