package org.dateline.event;

/** How far apart two accounts of an event stand: the nearer, the more may stay unsaid. */
enum Ring {
  /** In one article: who, where and when are said once. */
  ARTICLE,
  /** In articles of one story: days and places may be left out. */
  STORY,
  /** In articles that have nothing but the world in common. */
  WORLD
}
