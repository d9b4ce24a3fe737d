/** The live side in one piece, which is loaded by the first call and never at activation. */
export { AnswerCache, fingerprint } from './answerCache';
export { UnapprovedAddress } from './apiBase';
export { PlatformClient } from './client';
export { NoAnswer } from './http/noAnswer';
export { IdentityAnswers } from './identityAnswers';
export { GUID } from './namedIds';
export { permissionCalls, userList, USERS } from './permissionRounds';
export { isDialled, planCalls, siteCalls } from './routeRounds';
