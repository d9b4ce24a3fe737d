import { userSubject } from '../grants';
import { namedId } from '../named';
import type { Organization, User } from '../organization';
import type { Situation } from '../situation';
import { one, page, type Answer } from './answer';
import { authorizationForm } from './authorization';
import { divisionRef } from './divisionForm';

/** A `User` or `UserMe`, with what `expand` asks for. */
function userForm({ organization, query }: Situation) {
  const expand = query.getAll('expand').flatMap((list) => list.split(','));
  return (user: User) => {
    const subject = userSubject(organization, user.id);
    return {
      id: user.id,
      name: user.name,
      division: divisionRef(organization, user.divisionId),
      email: user.email,
      state: user.state,
      username: user.email,
      version: 12,
      acdAutoAnswer: false,
      ...(expand.includes('presence') && { presence: presenceForm(user) }),
      ...(expand.includes('routingStatus') && { routingStatus: routingStatusForm(user) }),
      ...(expand.includes('station') && { station: stationsForm(organization, user) }),
      ...(expand.includes('authorization') &&
        subject && { authorization: authorizationForm(organization, subject) }),
      selfUri: `/api/v2/users/${user.id}`,
    };
  };
}

function presenceForm(user: User) {
  return {
    id: user.id,
    source: 'PURECLOUD',
    presenceDefinition: { id: namedId(`presence/${user.presence}`), systemPresence: user.presence },
    message: '',
    modifiedDate: SIGNED_IN,
  };
}

function routingStatusForm(user: User) {
  return { userId: user.id, status: user.routingStatus, startTime: SIGNED_IN };
}

/** `UserStations`: the phone in use, else the one used last. */
function stationsForm({ stations }: Organization, user: User) {
  const at = (id: string | undefined) => stations.find((station) => station.id === id);
  const current = at(user.stationId);
  const last = at(user.lastStationId);
  const inUse = current && {
    id: current.id,
    name: current.name,
    type: current.type,
    associatedUser: { id: user.id, selfUri: `/api/v2/users/${user.id}` },
    associatedDate: SIGNED_IN,
    webRtcCallAppearances: 8,
  };
  return {
    ...(inUse && { associatedStation: inUse, effectiveStation: inUse }),
    ...(last && { lastAssociatedStation: { id: last.id, name: last.name, type: last.type } }),
  };
}

/** When everybody last changed presence or phone; nothing depends on it. */
const SIGNED_IN = '2026-11-20T08:01:10.000Z';

function userOf(situation: Situation, form: (user: User) => unknown) {
  return one(situation, situation.organization.users, situation.params.userId, form);
}

export const userAnswers: Readonly<Record<string, Answer>> = {
  getUsers: (situation) => page(situation, situation.organization.users, userForm(situation)),
  getUsersMe: (situation) =>
    one(situation, situation.organization.users, situation.caller.subject.id, userForm(situation)),
  getUser: (situation) => userOf(situation, userForm(situation)),
  getUserStation: (situation) => userOf(situation, (user) => stationsForm(situation.organization, user)),
  getUserRoutingstatus: (situation) => userOf(situation, routingStatusForm),
  getUserPresencesPurecloud: (situation) => userOf(situation, presenceForm),
  getUserPresence: (situation) => userOf(situation, presenceForm),
};
